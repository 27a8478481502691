import { addDays, type Day, type Instant } from '../time'
import { monthOf } from './account'
import type { PointAccount, PointEntry } from './schema'

const monthsAfter = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The first day on which points of a month are gone: they last until the end of the month `months` later. */
export const goneOn = (month: string, months: number): Day => `${monthsAfter(month, months + 1)}-01`

/** The newest month whose points are gone at `now`. */
export const lastGoneMonth = (now: Instant, months: number): string => monthsAfter(monthOf(now), -months - 1)

/** The row that ends the oldest lot when its time is over; null: nothing to end. */
export const expiryOf = (account: PointAccount, months: number, now: Instant): PointEntry | null => {
  const [oldest] = account.lots
  if (!oldest || oldest.month > lastGoneMonth(now, months)) return null
  return {
    _id: `expire:${account._id}:${oldest.month}:${account.v}`,
    openid: account._id,
    at: now,
    kind: 'expire',
    cause: null,
    title: `${Number(oldest.month.slice(5))}月攒的积分到期`,
    amount: oldest.left,
    from: `rider:${account._id}`,
    to: 'system',
    by: 'timer',
  }
}

/** What will be gone next, and on which day it is still there last. */
export const expiresNext = (account: PointAccount, months: number): { points: number; on: Day } | null => {
  const [oldest] = account.lots
  return oldest ? { points: oldest.left, on: addDays(goneOn(oldest.month, months), -1) } : null
}

/** What can be spent at `now`: lots whose time is over do not count, whether or not a timer has ended them. */
export const withoutExpired = (account: PointAccount, months: number, now: Instant): PointAccount => {
  const last = lastGoneMonth(now, months)
  return { ...account, lots: account.lots.filter(({ month }) => month > last) }
}
