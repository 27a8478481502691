import { AppError } from '../errors'
import { dayOf, type Instant } from '../time'
import type { PointAccount, PointEntry } from './schema'

/** Counts older than this many rows are of periods that are over. */
const COUNTS_KEPT = 60

export const newAccount = (openid: string, now: Instant): PointAccount => ({
  _id: openid,
  v: 0,
  lots: [],
  debt: 0,
  counts: [],
  outbox: [],
  open: false,
  firstMonth: null,
  at: now,
})

export const monthOf = (now: Instant): string => dayOf(now).slice(0, 7)

export const balanceOf = ({ lots, debt }: Pick<PointAccount, 'lots' | 'debt'>): number =>
  lots.reduce((sum, { left }) => sum + left, 0) - debt

type Holding = Pick<PointAccount, 'lots' | 'debt'>

/** What comes in pays the debt first; the rest is a lot of its month. */
const putIn = ({ lots, debt }: Holding, amount: number, month: string): Holding => {
  const paid = Math.min(debt, amount)
  const rest = amount - paid
  if (rest === 0) return { lots, debt: debt - paid }
  const known = lots.some((lot) => lot.month === month)
  const grown = known
    ? lots.map((lot) => (lot.month === month ? { ...lot, left: lot.left + rest } : lot))
    : [...lots, { month, left: rest }].sort((one, other) => one.month.localeCompare(other.month))
  return { lots: grown, debt: debt - paid }
}

/** What goes out is taken from the oldest lots; what they do not hold becomes a debt. */
const takeOut = ({ lots, debt }: Holding, amount: number): Holding => {
  let wanted = amount
  const left = lots.flatMap((lot) => {
    const taken = Math.min(lot.left, wanted)
    wanted -= taken
    return lot.left > taken ? [{ ...lot, left: lot.left - taken }] : []
  })
  return { lots: left, debt: debt + wanted }
}

type Count = { key: string; max: number }

const countUp = (counts: PointAccount['counts'], limits: readonly Count[]): PointAccount['counts'] =>
  limits.reduce((rows, { key, max }) => {
    const n = rows.find((row) => row.key === key)?.n ?? 0
    if (n >= max) throw new AppError('POINTS_LIMIT_REACHED')
    return [...rows.filter((row) => row.key !== key), { key, n: n + 1 }].slice(-COUNTS_KEPT)
  }, counts)

type Moving = {
  entry: PointEntry
  limits?: readonly Count[]
  /** Rows of the outbox that have reached the ledger. */
  posted?: readonly string[]
  /** True: a balance below zero is allowed (a reversal of what was spent already). */
  mayOwe?: boolean
}

/**
 * The account after a row: whose balance, lots and counts change together with the row in one document. Throws
 * POINTS_NOT_ENOUGH, POINTS_LIMIT_REACHED.
 */
export const movePoints = (account: PointAccount, moving: Moving): PointAccount => {
  const { entry, limits = [], posted = [], mayOwe = false } = moving
  const own = `rider:${account._id}`
  const comesIn = entry.to === own
  if (!comesIn && !mayOwe && balanceOf(account) < entry.amount) throw new AppError('POINTS_NOT_ENOUGH')
  const counts = countUp(account.counts, limits)
  const { lots, debt } = comesIn
    ? putIn(account, entry.amount, monthOf(entry.at))
    : takeOut(account, entry.amount)
  const outbox = [...account.outbox.filter(({ _id }) => !posted.includes(_id)), entry]
  return {
    ...account,
    v: account.v + 1,
    lots,
    debt,
    counts,
    outbox,
    open: true,
    firstMonth: lots[0]?.month ?? null,
    at: entry.at,
  }
}
