import { resultCause, resultNotice } from '../../domain/childcare/childcare-notice'
import { joinLate, ticketsIn, weeksOfTicket } from '../../domain/childcare/decide-draw'
import { placesOf } from '../../domain/childcare/period'
import type { CarePeriodDocument, CareWishDocument } from '../../domain/childcare/schema'
import { dayOf, type Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { joinPeriod, releaseTicket } from '../_store/care-periods'
import { listActiveChildren, listDrawnPeriods, listToldCauses, listWishes } from './repository'

/** The request id under which the timer gives back what nobody holds any more. */
const TIMER_REQUEST = 'timer-care'

/** Late wishes whose call died before the period knew them. */
const joinMissing = async (period: CarePeriodDocument, wishes: readonly CareWishDocument[], now: Instant) => {
  const missing = wishes.filter((wish) => joinLate(period, wish) !== null)
  for (const wish of missing) await joinPeriod(wish, now)
  return missing.length
}

/** Tickets whose wish was taken back, or whose child is gone, with a week they still have or wait for. */
const releaseGone = async (
  period: CarePeriodDocument,
  standing: ReadonlySet<string>,
  now: Instant,
): Promise<number> => {
  const gone = [...ticketsIn(period)].filter(
    (ticket) => !standing.has(ticket) && weeksOfTicket(period, ticket).length > 0,
  )
  for (const ticket of gone) await releaseTicket({ periodId: period._id, ticket }, TIMER_REQUEST, now)
  return gone.length
}

const tell = async (
  period: CarePeriodDocument,
  wishes: readonly CareWishDocument[],
  now: Instant,
  log: Log,
): Promise<number> => {
  const { placed } = placesOf(period)
  const causeOf = (wish: CareWishDocument) =>
    resultCause(
      wish,
      wish.ranked.filter((week) => placed[week]?.includes(wish.ticket)),
    )
  const told = await listToldCauses(wishes.map(causeOf))
  const untold = wishes.filter((wish) => !told.has(causeOf(wish)))
  for (const wish of untold) await notify(resultNotice(period, wish, now), log)
  return untold.length
}

const settle = async (period: CarePeriodDocument, now: Instant, log: Log) => {
  const wishes = (await listWishes(period._id)).filter(({ state }) => state === 'wished')
  const active = await listActiveChildren(wishes.map(({ childId }) => childId))
  const standing = wishes.filter(({ childId }) => active.has(childId))
  const joined = await joinMissing(period, standing, now)
  const released = await releaseGone(period, new Set(standing.map(({ ticket }) => ticket)), now)
  // What was just joined or given back is told by the next run, from the period as it is then.
  const inDraw = ticketsIn(period)
  const told =
    joined + released > 0
      ? 0
      : await tell(
          period,
          standing.filter(({ ticket }) => inDraw.has(ticket)),
          now,
          log,
        )
  return { joined, released, told }
}

/**
 * Brings drawn periods in order: late wishes behind everybody, places nobody holds any more to the next, and every
 * guardian told how it came out, again when a place comes free. All of it can be repeated.
 */
export const settlePeriods = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const done = { careJoined: 0, careReleased: 0, careTold: 0 }
  for (const period of await listDrawnPeriods(dayOf(now))) {
    const { joined, released, told } = await settle(period, now, log)
    done.careJoined += joined
    done.careReleased += released
    done.careTold += told
  }
  return done
}
