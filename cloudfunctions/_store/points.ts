import * as z from 'zod'
import { AppError } from '../../domain/errors'
import { movePoints, newAccount } from '../../domain/points/account'
import { earnEntry } from '../../domain/points/entries'
import { expiryOf } from '../../domain/points/expiry'
import { ruleOf } from '../../domain/points/grants'
import {
  type PointAccount,
  type PointCause,
  type PointEntry,
  type PointGrant,
  ZPointAccount,
  ZPointEntry,
} from '../../domain/points/schema'
import { type PointRulesItem, ZPointRulesItem } from '../../domain/street/schema'
import { dayOf, type Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const TRIES = 8

const accounts = documentsOf('point_accounts')
const entries = documentsOf('point_entries')
const $ = command.aggregate

const ZLedger = ZPointRulesItem.extend({
  accounts: z.array(ZPointAccount),
  rows: z.array(ZPointEntry),
  posted: z.array(ZPointEntry),
})

/** What there is to know before a row is written, in one operation. */
export type Ledger = {
  rules: PointRulesItem
  account: PointAccount
  isNew: boolean
  /** The row asked for, when it was written before. */
  row: PointEntry | null
  /** Rows of the account's outbox that have reached the ledger. */
  posted: string[]
}

/** Rules, account, and the row `entryId` if it exists, joined to the street's own rules, which are always there. */
export const readLedger = async (openid: string, entryId: string, now: Instant): Promise<Ledger> => {
  const { list } = (await db
    .collection('street')
    .aggregate()
    .match({ _id: 'point-rules' })
    .addFields({ asking: $.literal(openid), wanted: $.literal(entryId) })
    .lookup({ from: 'point_accounts', localField: 'asking', foreignField: '_id', as: 'accounts' })
    .lookup({ from: 'point_entries', localField: 'wanted', foreignField: '_id', as: 'rows' })
    .lookup({ from: 'point_entries', localField: 'accounts.outbox._id', foreignField: '_id', as: 'posted' })
    .end()) as { list: unknown[] }
  if (list.length === 0) throw new AppError('UNKNOWN', { message: 'the street has no point rules' })
  const { accounts: found, rows, posted, ...rules } = ZLedger.parse(list[0])
  const [account] = found
  return {
    rules,
    account: account ?? newAccount(openid, now),
    isNew: account === undefined,
    row: rows[0] ?? account?.outbox.find(({ _id }) => _id === entryId) ?? null,
    posted: posted.map(({ _id }) => _id),
  }
}

const storeAccount = async (before: Ledger, after: PointAccount): Promise<boolean> => {
  if (before.isNew) return accounts.insertOnce(after)
  const { _id, ...fields } = after
  return accounts.updateIf(_id, { v: before.account.v }, { ...fields, lots: command.set(fields.lots) })
}

type Decision = { entry: PointEntry; limits?: readonly { key: string; max: number }[]; mayOwe?: boolean }

/**
 * Writes a row once: account and row change together (the row rests in the account's outbox), then the row enters the
 * ledger. Three operations. Repeated, it finds the row and does nothing. `decide` sees the account as it is at that
 * instant; null: nothing to write. A crash in between is finished by whoever comes next, or the timer.
 * Throws what `decide` and `movePoints` throw, BUSY after eight lost races.
 */
export const postEntry = async (
  { openid, entryId, now }: { openid: string; entryId: string; now: Instant },
  decide: (ledger: Ledger) => Decision | null,
): Promise<PointEntry | null> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const ledger = await readLedger(openid, entryId, now)
    if (ledger.row) {
      if (!ledger.posted.includes(entryId)) await entries.insertOnce(ledger.row)
      return ledger.row
    }
    const decision = decide(ledger)
    if (decision === null) return null
    const after = movePoints(ledger.account, { ...decision, posted: ledger.posted })
    if (await storeAccount(ledger, after)) {
      await entries.insertOnce(decision.entry)
      return decision.entry
    }
  }
  throw new AppError('BUSY', { message: 'this account changes too fast' })
}

type Grant = {
  openid: string
  cause: PointCause
  /** What makes the cause and its person unique, e.g. the id of a report or of one person's attendance. */
  key: string
  /** What the statement says. */
  title: string
  by: string
  now: Instant
}

/**
 * Gives the points a cause is worth, once, within the cause's limit a day; how many, 0 when the day's limit is
 * reached (the cause still counts, it gives nothing). Three operations.
 */
export const grantPoints = async ({ openid, cause, key, title, by, now }: Grant): Promise<number> => {
  const entryId = earnEntry({ openid, cause, key, title, amount: 1, by, now })._id
  try {
    const entry = await postEntry({ openid, entryId, now }, ({ rules }) => {
      const { points, perDay } = ruleOf(rules, cause)
      return {
        entry: earnEntry({ openid, cause, key, title, amount: points, by, now }),
        limits: [{ key: `${cause}:${dayOf(now)}`, max: perDay }],
      }
    })
    return entry?.amount ?? 0
  } catch (error) {
    if (error instanceof AppError && error.code === 'POINTS_LIMIT_REACHED') return 0
    throw error
  }
}

/** Gives the points of a confirmed grant, once. */
export const postGrant = (grant: PointGrant, now: Instant): Promise<PointEntry | null> => {
  const { _id, openid, cause, title, amount, by } = grant
  const entry = { ...earnEntry({ openid, cause, key: '', title, amount, by, now }), _id }
  return postEntry({ openid, entryId: _id, now }, () => ({ entry }))
}

/** Puts rows into the ledger that a crash left in an outbox, and empties it; false: the account changed meanwhile. */
export const flushOutbox = async (account: PointAccount): Promise<boolean> => {
  for (const entry of account.outbox) await entries.insertOnce(entry)
  return accounts.updateIf(account._id, { v: account.v }, { outbox: command.set([]), open: false })
}

/** Ends lots whose time is over, one row each; how many. */
export const expireLots = async (openid: string, now: Instant): Promise<number> => {
  let ended = 0
  for (let round = 0; round < TRIES; round += 1) {
    const { account, rules } = await readLedger(openid, 'none', now)
    const entry = expiryOf(account, rules.lastMonths, now)
    if (!entry) break
    const posted = await postEntry({ openid, entryId: entry._id, now }, (ledger) => {
      const due = expiryOf(ledger.account, ledger.rules.lastMonths, now)
      return due && due._id === entry._id ? { entry: due } : null
    })
    if (posted) ended += 1
  }
  return ended
}
