import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../domain/errors'
import type { StreetDocument } from '../../domain/street/schema'
import type { ItemChange, StreetHistoryDocument } from '../../domain/street/versioned'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'
import { derivedId } from '../_kit/vault'

const street = documentsOf('street')
const history = documentsOf('street_history')

/** Who changes an item, why, and by which request; `input`: what was asked for, when a reused id is to be refused. */
export type ChangeOf = {
  staff: { _id: string; name: string }
  why: string
  k: string
  now: Instant
  input?: unknown
  /** The version that was on the editor's screen; a later one throws EDITED_MEANWHILE. */
  edited?: number
}

const OWN_FIELDS = ['_id', 'v', 'lastChange']
const rowId = (itemId: string, k: string): string => derivedId('street-item', itemId, k)
const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex')

/** Plain data as the database holds it: without undefined. */
const plain = (item: object): Fields => JSON.parse(JSON.stringify(item)) as Fields

const pick = (item: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, item[name] ?? null]))

const changedNames = (before: Fields, after: Fields): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !OWN_FIELDS.includes(name) && !isDeepStrictEqual(before[name], after[name]),
  )

/** The row of the last change, read off the item itself; null for an item as the files wrote it. */
const lastRow = (item: StreetDocument): StreetHistoryDocument | null => {
  const { _id: itemId, kind, v, lastChange } = item
  if (!lastChange) return null
  const became = pick(plain(item), Object.keys(lastChange.was))
  return { _id: rowId(itemId, lastChange.k), itemId, kind, v, ...lastChange, became }
}

const refuseReuse = (change: Pick<ItemChange, 'h'>, input: unknown): void => {
  if (input !== undefined && change.h !== undefined && change.h !== hashOf(input)) {
    throw new AppError('REQUEST_ID_REUSED')
  }
}

/** Writes the rows of these changes that are not there yet; what a crash left out is made up for. */
const keepRows = async (rows: readonly (StreetHistoryDocument | null)[]): Promise<void> =>
  history.insertMissing(rows.filter((row) => row !== null))

const changeRecord = (
  names: string[],
  before: Fields,
  { staff, why, k, now, input }: ChangeOf,
): ItemChange => ({
  k,
  at: now,
  by: staff._id,
  byName: staff.name,
  why,
  was: pick(before, names),
  ...(input === undefined ? {} : { h: hashOf(input) }),
})

const createItem = async <T extends StreetDocument>(after: T, how: ChangeOf): Promise<T> => {
  const next = plain(after)
  const made = { ...after, v: 1, lastChange: changeRecord(changedNames({}, next), {}, how) }
  if (!(await street.insertOnce(made))) {
    const there = await street.findById(after._id)
    if (there?.lastChange?.k !== how.k)
      throw new AppError('BUSY', { message: `${after._id} is there already` })
    return changeItem(there as T, after, how)
  }
  await keepRows([lastRow(made)])
  return made
}

const store = async <T extends StreetDocument>(before: T, after: T, how: ChangeOf, names: string[]) => {
  const next = plain(after)
  const v = before.v + 1
  const lastChange = changeRecord(names, plain(before), how)
  const fields = names.map((name) => [name, name in next ? command.set(next[name]) : command.remove()])
  const change = { ...Object.fromEntries(fields), v, lastChange: command.set(lastChange) }
  if (!(await street.updateIf(before._id, { v: before.v }, change))) {
    throw new AppError('BUSY', { message: `${before._id} was changed by somebody else` })
  }
  return { ...after, v, lastChange }
}

/**
 * Changes an item of the street from what was read to what it shall be (`before` null: makes it) and keeps a row of
 * it in `street_history`. Holds only on the version that was read: throws BUSY when somebody else was faster. The
 * item carries its last change, so a crash before the row is made up for by whoever changes it next. A repeated
 * request answers the item as it is by now; throws REQUEST_ID_REUSED when `input` is another. Three operations.
 */
export const changeItem = async <T extends StreetDocument>(
  before: T | null,
  after: T,
  how: ChangeOf,
): Promise<T> => {
  if (before === null) return createItem(after, how)
  const previous = lastRow(before)
  const mine = rowId(before._id, how.k)
  const kept = await history.list({ where: { _id: command.in([mine, previous?._id ?? mine]) } })
  const missing = previous && !kept.some(({ _id }) => _id === previous._id) ? previous : null
  const earlier = kept.find(({ _id }) => _id === mine) ?? (missing?._id === mine ? missing : null)
  if (earlier) {
    refuseReuse(earlier, how.input)
    await keepRows([missing])
    return before
  }
  if (how.edited !== undefined && how.edited !== before.v) throw new AppError('EDITED_MEANWHILE')
  const names = changedNames(plain(before), plain(after))
  if (names.length === 0) return before
  const stored = await store(before, after, how, names)
  await keepRows([missing, lastRow(stored)])
  return stored
}

/** The changes of an item, the latest first; one page. */
export const listItemChanges = (
  itemId: string,
  { skip, limit }: { skip: number; limit: number },
): Promise<StreetHistoryDocument[]> =>
  history.list({ where: { itemId }, orderBy: [['at', 'desc']], skip, limit })
