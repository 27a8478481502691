import type { HoursRow } from '../../../domain/directory/list-schema'
import type { OpenState } from '../../../domain/directory/open-state'
import { sayClock, sayDay } from '../../../domain/say-day'
import { addMinutes, dayOf, type Instant, minutesBetween } from '../../../domain/time'

export type OpenWords = { tone: 'open' | 'soon' | 'closed' | 'plain'; tag: string; text: string }

/** Within so many minutes a door that shuts is worth a warning. */
const SOON_MINUTES = 30

/** An end at midnight is the end of this day. */
const endClock = (until: Instant): string => (sayClock(until) === '00:00' ? '24:00' : sayClock(until))

const sayUntil = (until: Instant, now: Instant): string => {
  const isTomorrow = dayOf(addMinutes(until, -1)) !== dayOf(now)
  return `${isTomorrow ? '次日 ' : ''}${endClock(until)}`
}

/** Whether something is open, in a tag and in a line. */
export const sayOpen = (open: OpenState, hours: HoursRow, now: Instant): OpenWords => {
  if (open.state === 'unknown') return { tone: 'plain', tag: '不确定', text: '内容太旧，有信号了再看' }
  if (open.state === 'open') {
    if (open.until === null)
      return { tone: 'open', tag: '开着', text: hours.always ? '24 小时开着' : '一直开着' }
    const text = `开到 ${sayUntil(open.until, now)}`
    return minutesBetween(now, open.until) <= SOON_MINUTES
      ? { tone: 'soon', tag: '快关了', text }
      : { tone: 'open', tag: '开着', text }
  }
  if (open.opens) {
    const text = `${sayDay(dayOf(open.opens), dayOf(now))} ${sayClock(open.opens)} 开`
    return { tone: 'closed', tag: '没开', text }
  }
  return hours.nextDay
    ? { tone: 'closed', tag: '没开', text: `${sayDay(hours.nextDay, dayOf(now))}开` }
    : { tone: 'closed', tag: '没开', text: '最近不开' }
}
