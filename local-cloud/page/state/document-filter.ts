import type { StoredDocument } from '../api/collections'

export const OPERATORS = ['is', 'not', 'above', 'below', 'has'] as const
export type Operator = (typeof OPERATORS)[number]

/** What was typed, as JSON where it is JSON (a number, true, null, {"$date":…}), else as text. */
const readValue = (typed: string): unknown => {
  try {
    return JSON.parse(typed)
  } catch {
    return typed // not JSON: the person means these letters
  }
}

/** Digits may stand for a number or be kept as text: both are looked for. */
const meanings = (typed: string): unknown[] => [...new Set([readValue(typed), typed])]

/** The condition, as JSON text, that a field meets when it compares so with what was typed. */
export const conditionOf = (field: string, operator: Operator, typed: string): string => {
  const condition = {
    is: () => ({ $in: meanings(typed) }),
    not: () => ({ $nin: meanings(typed) }),
    above: () => ({ $gt: readValue(typed) }),
    below: () => ({ $lt: readValue(typed) }),
    has: () => ({ $regex: typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') }),
  }[operator]()
  return JSON.stringify({ [field]: condition })
}

const isObject = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsBelow = (value: unknown, path: string): string[] => {
  const inner = Array.isArray(value) ? value[0] : value
  if (!isObject(inner)) return []
  return Object.keys(inner)
    .filter((name) => !name.startsWith('$'))
    .map((name) => `${path}.${name}`)
}

/** Fields one can filter by, read off these documents: the outer ones and those one step inside. */
export const fieldsOf = (documents: StoredDocument[]): string[] => {
  const fields = documents.flatMap((document) =>
    Object.entries(document).flatMap(([name, value]) => [name, ...fieldsBelow(value, name)]),
  )
  return [...new Set(fields)].sort()
}
