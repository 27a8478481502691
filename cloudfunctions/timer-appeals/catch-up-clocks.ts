import { catchUp } from '../../domain/appeal/catch-up'
import { passDeadline } from '../../domain/appeal/decide-evidence'
import { dayOf, type Instant } from '../../domain/time'
import { storeChange } from '../_store/appeal-store'
import { listPassedDeadlines, listRunOut } from './repository'

const PAGE = 100
const ROUNDS = 50

/**
 * Writes down what every reader sees already: cases a silent owner has lost, cases the supervisors must hear of. The
 * step has the time at which it was due, so that being late with it changes nothing.
 */
export const catchUpClocks = async (now: Instant): Promise<number> => {
  let written = 0
  for (const clock of ['poolAt', 'supervisorAt'] as const) {
    for (let round = 0; round < ROUNDS; round++) {
      const appeals = await listRunOut(clock, now, PAGE)
      const stored = await Promise.all(
        appeals.map((appeal) => {
          const change = catchUp(appeal, now)
          return change !== null && storeChange(appeal, change)
        }),
      )
      written += stored.filter(Boolean).length
      if (appeals.length < PAGE) break
    }
  }
  return written
}

/** Where a last day is over the next one of the same checklist takes its place, or none. */
export const catchUpDeadlines = async (now: Instant): Promise<number> => {
  let moved = 0
  for (let round = 0; round < ROUNDS; round++) {
    const appeals = await listPassedDeadlines(dayOf(now), PAGE)
    const stored = await Promise.all(appeals.map((appeal) => storeChange(appeal, passDeadline(appeal, now))))
    moved += stored.filter(Boolean).length
    if (appeals.length < PAGE) break
  }
  return moved
}
