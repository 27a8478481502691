import { type Day, dayOf, type Instant } from '../time'
import type { StreetItem } from './schema'

/** Storm or heat as staff have switched it; one span a time it was on, the last 50 kept. */
export type Weather = { storm: boolean; heat: boolean }

const SPANS_KEPT = 50

type Street = Pick<StreetItem, 'heatMode' | 'rough'>

const runningOf = (street: Street, kind: 'storm' | 'heat') =>
  street.rough.some((span) => span.kind === kind && span.until === null)

export const weatherOf = (street: Street): Weather => ({
  storm: runningOf(street, 'storm'),
  heat: street.heatMode,
})

/** The street's fields once storm and heat are switched; what does not change keeps its beginning. */
export const switchWeather = <S extends Street>(street: S, to: Weather, now: Instant): S => {
  const ended = street.rough.map((span) =>
    span.until === null && !to[span.kind] ? { ...span, until: now } : span,
  )
  const begun = (['storm', 'heat'] as const)
    .filter((kind) => to[kind] && !runningOf(street, kind))
    .map((kind) => ({ kind, from: now, until: null }))
  return { ...street, heatMode: to.heat, rough: [...ended, ...begun].slice(-SPANS_KEPT) }
}

/** Whether storm or heat was on at some time of the day: nobody is marked as not having come then. */
export const isRoughDay = (street: Street, day: Day): boolean =>
  street.rough.some(({ from, until }) => dayOf(from) <= day && (until === null || day <= dayOf(until)))
