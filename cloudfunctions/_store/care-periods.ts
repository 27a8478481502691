import { declineWeek, joinLate, weeksOfTicket } from '../../domain/childcare/decide-draw'
import type { CarePeriodDocument, CareWishDocument, StoredCareEvent } from '../../domain/childcare/schema'
import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { derivedId } from '../_kit/vault'

const TRIES = 8

const periods = documentsOf('care_periods')

/** The seed of a period's draw: fixed by its id and a key nobody sees, so its hash can be published from the start. */
export const seedOf = (periodId: string): string => derivedId('care-seed', periodId, 'draw')

/**
 * Adds to what happened in a period; `decide` sees it as it is and answers null when there is nothing to add. Two
 * operations unless others are faster. Throws NOT_FOUND, BUSY.
 */
export const addEvents = async (
  periodId: string,
  now: Instant,
  decide: (period: CarePeriodDocument) => StoredCareEvent[],
): Promise<CarePeriodDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const period = await periods.findById(periodId)
    if (!period) throw new AppError('NOT_FOUND', { field: 'periodId' })
    const events = decide(period)
    if (events.length === 0) return period
    const stored = await periods.updateIf(
      periodId,
      { v: period.v },
      { events: command.push(events), v: command.inc(1), updatedAt: now },
    )
    if (stored) return { ...period, events: [...period.events, ...events], v: period.v + 1 }
  }
  throw new AppError('BUSY')
}

/** Puts a wish that came too late behind everybody, once. */
export const joinPeriod = (wish: CareWishDocument, now: Instant): Promise<CarePeriodDocument> =>
  addEvents(wish.periodId, now, (period) => {
    const event = joinLate(period, wish)
    return event ? [event] : []
  })

/** Gives back every week a ticket still wants or has. */
export const releaseTicket = (
  { periodId, ticket }: Pick<CareWishDocument, 'periodId' | 'ticket'>,
  k: string,
  now: Instant,
): Promise<CarePeriodDocument> =>
  addEvents(periodId, now, (period) =>
    weeksOfTicket(period, ticket).flatMap((week) => declineWeek(period, { ticket, week, k, now }) ?? []),
  )
