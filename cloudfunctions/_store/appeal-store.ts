import type { AppealChange } from '../../domain/appeal/change'
import type { PromiseRules } from '../../domain/appeal/promise'
import { rulesOfStreet } from '../../domain/appeal/rules-of-street'
import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'
import type { StreetItem } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const FRESH_MS = 10 * 60_000
const ALL = 1000

export type Promises = { street: StreetItem; rules: PromiseRules }

let kept: { at: number; promises: Promises } | null = null

const refresh = async (at: number): Promise<Promises> => {
  const items = await documentsOf('street').list({
    where: { kind: command.in(['street', 'calendar']) },
    limit: ALL,
  })
  const street = items.find((item) => item.kind === 'street')
  if (!street) throw new AppError('UNKNOWN', { message: 'no street item in the database' })
  const calendars = items.filter((item) => item.kind === 'calendar')
  const promises = { street, rules: rulesOfStreet(street, calendars) }
  kept = { at, promises }
  return promises
}

/**
 * The street's hours, hotlines and promises, at most ten minutes old: they change a few times a year, and a step on
 * an appeal has no database operation to spare for them. Throws UNKNOWN when the street was never entered.
 */
export const readPromises = async (now: Instant): Promise<Promises> => {
  const at = Date.parse(now)
  return kept !== null && at >= kept.at && at - kept.at < FRESH_MS ? kept.promises : refresh(at)
}

export const findAppeal = (id: string): Promise<AppealDocument | null> => documentsOf('appeals').findById(id)

/** Any appeal. Throws NOT_FOUND. */
export const loadAppeal = async (appealId: string): Promise<AppealDocument> => {
  const appeal = await findAppeal(appealId)
  if (!appeal) throw new AppError('NOT_FOUND', { field: 'appealId' })
  return appeal
}

/** One conditional update: true when nobody changed the appeal since it was read. */
export const storeChange = (appeal: AppealDocument, change: AppealChange): Promise<boolean> =>
  documentsOf('appeals').updateIf(
    appeal._id,
    { v: appeal.v },
    {
      ...replaced(change.set),
      ...(change.thread.length > 0 && { thread: command.push(change.thread) }),
      ...(change.history.length > 0 && { history: command.push(change.history) }),
      v: command.inc(1),
    },
  )

/** An object in an update is merged into the one there; these are whole values, so they take its place. */
const replaced = (set: AppealChange['set']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(set).map(([field, value]) => [
      field,
      typeof value === 'object' && value !== null ? command.set(value) : value,
    ]),
  )

/** Everybody of the staff who is there; a street has some dozens. */
export const listStaff = (): Promise<StaffDocument[]> =>
  documentsOf('staff').list({ where: { active: true }, limit: ALL })
