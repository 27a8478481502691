import type { ChangeView } from './edit-schema'
import type { StreetHistoryDocument } from './versioned'

const LONGEST = 200

/** A value of any shape in a line a person can compare with another. */
const inWords = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** One change of an item: who, when, why, and each field before and after. */
export const changeView = ({ at, byName, why, v, was, became }: StreetHistoryDocument): ChangeView => ({
  at,
  byName,
  why,
  v,
  fields: Object.keys({ ...was, ...became }).map((field) => ({
    field,
    was: inWords(was[field]),
    became: inWords(became[field]),
  })),
})
