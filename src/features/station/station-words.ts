import { dayWords, sayClock, sayDay } from '../../../domain/say-day'
import type { FacilityState, FacilityView, StationView, VisitCounts } from '../../../domain/station/schema'
import { dayOf, type Instant } from '../../../domain/time'

type Tone = 'open' | 'soon' | 'closed' | 'danger'

/** A facility's state in a word; the tone is said by a shape too. */
export const STATE_WORDS: Record<FacilityState, { text: string; tone: Tone }> = {
  ok: { text: '能用', tone: 'open' },
  busy: { text: '在排队', tone: 'soon' },
  broken: { text: '坏了', tone: 'danger' },
  closed: { text: '停用', tone: 'closed' },
}

const KIND_WORDS: Record<StationView['station']['stationKind'], string> = {
  charity: '党建+慈善',
  benefit: '惠民',
  convenience: '便民',
  empowerment: '赋能',
  policy: '政策',
}

export const sayKind = (kind: StationView['station']['stationKind']): string => KIND_WORDS[kind]

/** Who says so and when: a keeper's look or a passer-by's word. */
export const sayReport = ({ at, confirmedBy }: FacilityView, now: Instant): string => {
  if (!at) return '还没人报过'
  const when = dayOf(at) === dayOf(now) ? sayClock(at) : dayWords(dayOf(at), dayOf(now)).date
  return confirmedBy ? `${when} ${confirmedBy}看过` : `${when} 路过的人说`
}

const OCCUPATIONS: Record<VisitCounts['byOccupation'][number]['occupation'], string> = {
  foodRider: '外卖',
  courier: '快递',
  driver: '网约车',
  domesticWorker: '家政',
  other: '别的活',
  unknown: '没说',
}

/** `外卖 5 · 快递 3`. */
export const sayVisits = ({ byOccupation }: VisitCounts): string =>
  byOccupation.map(({ occupation, count }) => `${OCCUPATIONS[occupation]} ${count}`).join(' · ')

/** When a service is held here next. */
export const sayNext = (nextDay: string | null, now: Instant): string =>
  nextDay ? sayDay(nextDay, dayOf(now)) : '日子没定'
