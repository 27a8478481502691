import type { Instant } from '../time'
import type { EntryView, PointCause, PointEntry, Statement } from './schema'

type Earning = {
  openid: string
  cause: PointCause
  /** What makes the cause and its person unique: the id of the report, of one person's attendance, ... */
  key: string
  title: string
  amount: number
  by: string
  now: Instant
}

/** A cause gives points once: its row's id is the cause. It is seen by staff, so it does not name the person. */
export const earnId = (cause: PointCause, key: string): string => `earn:${cause}:${key}`

export const earnEntry = ({ openid, cause, key, title, amount, by, now }: Earning): PointEntry => ({
  _id: earnId(cause, key),
  openid,
  at: now,
  kind: 'earn',
  cause,
  title,
  amount,
  from: 'system',
  to: `rider:${openid}`,
  by,
})

type Spending = {
  couponId: string
  openid: string
  merchantId: string
  title: string
  amount: number
  now: Instant
}

export const spendId = (couponId: string): string => `spend:${couponId}`

export const spendEntry = ({ couponId, openid, merchantId, title, amount, now }: Spending): PointEntry => ({
  _id: spendId(couponId),
  openid,
  at: now,
  kind: 'spend',
  cause: null,
  title,
  amount,
  from: `rider:${openid}`,
  to: `merchant:${merchantId}`,
  by: openid,
})

/** The points of a coupon that was never used, on their way back. */
export const refundEntry = ({ couponId, openid, merchantId, title, amount, now }: Spending): PointEntry => ({
  _id: `refund:${couponId}`,
  openid,
  at: now,
  kind: 'refund',
  cause: null,
  title: `退回：${title}`,
  amount,
  from: `merchant:${merchantId}`,
  to: `rider:${openid}`,
  by: 'system',
})

/** A mistake is put right by a row the other way round; a row is reversed once. */
export const reversalEntry = (
  row: PointEntry,
  { by, why, now }: { by: string; why: string; now: Instant },
): PointEntry => ({
  _id: `reversal:${row._id}`,
  openid: row.openid,
  at: now,
  kind: 'reversal',
  cause: row.cause,
  title: `更正：${why}`,
  amount: row.amount,
  from: row.to,
  to: row.from,
  by,
})

const changeOf = ({ to, openid, amount }: PointEntry): number => (to === `rider:${openid}` ? amount : -amount)

const entryView = (entry: PointEntry): EntryView => ({
  id: entry._id,
  at: entry.at,
  title: entry.title,
  change: changeOf(entry),
  kind: entry.kind,
})

/** A month of a person's rows, newest first, with what came in and what went out. */
export const statementOf = (month: string, rows: readonly PointEntry[]): Statement => {
  const entries = rows.map(entryView)
  const sum = (sign: 1 | -1) =>
    entries.reduce((total, { change }) => (Math.sign(change) === sign ? total + change : total), 0)
  return { month, earned: sum(1), spent: -sum(-1), entries }
}
