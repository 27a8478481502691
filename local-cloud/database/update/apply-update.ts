import { Timestamp } from 'bson'
import { notImplemented, requestFailed } from '../database-error'
import { cloneDocument, cloneValue, type Document, isPlainObject, keyOf } from '../values/document'
import { arrayOperators } from './array-operators'
import { expandPath } from './expand-path'
import { fieldOperators } from './field-operators'
import { findSlot } from './path-slot'

const FIELD_UPDATES = new Map(Object.entries({ ...fieldOperators, ...arrayOperators }))
/** These leave a missing field missing, and do not make the objects on the way to it. */
const ONLY_EXISTING = new Set(['$pop', '$pull', '$pullAll'])

const unset = (document: Document, path: string): void => {
  findSlot(document, path, false)?.remove()
}

const rename = (document: Document, path: string, target: unknown): void => {
  if (typeof target !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
  const from = findSlot(document, path, false)
  const value = from?.read()
  if (from === undefined || value === undefined) return
  from.remove()
  findSlot(document, target, true)?.write(value)
}

const change = (document: Document, operator: string, path: string, operand: unknown): void => {
  const update = FIELD_UPDATES.get(operator)
  if (update === undefined) throw notImplemented(`the update operator ${operator}`)
  const slot = findSlot(document, path, !ONLY_EXISTING.has(operator))
  const value = slot && update(slot.read(), cloneValue(operand), path)
  if (value !== undefined) slot?.write(value)
}

const applyOne = (document: Document, operator: string, path: string, operand: unknown): void => {
  if (operator === '$unset') unset(document, path)
  else if (operator === '$rename') rename(document, path, operand)
  else change(document, operator, path, operand)
}

/** MongoDB refuses two changes of one path, or of a path and one beneath it. */
const refuseOverlap = (paths: string[]): void => {
  const seen = new Set<string>()
  for (const path of [...paths].sort((a, b) => a.length - b.length)) {
    const parts = path.split('.')
    const taken = parts.map((_, at) => parts.slice(0, at + 1).join('.')).find((prefix) => seen.has(prefix))
    if (taken !== undefined)
      throw requestFailed(`Updating the path '${path}' would create a conflict at '${taken}'`)
    seen.add(path)
  }
}

type Step = { operator: string; path: string; operand: unknown }
/** What an update is part of: the query that found the document and the functions' clock, in milliseconds. */
export type UpdateContext = { query: Document; now: number; isInsert: boolean }

const readSteps = (update: Document): Step[] =>
  Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith('$')) throw requestFailed(`Unknown modifier: ${operator}`)
    if (!isPlainObject(fields)) throw requestFailed(`Modifiers operate on fields but ${operator} has none`)
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }))
  })

/** `$setOnInsert` and `$currentDate` are a `$set` that depends on the moment, or nothing. */
const settle = (step: Step, { now, isInsert }: UpdateContext): Step[] => {
  if (step.operator === '$setOnInsert') return isInsert ? [{ ...step, operator: '$set' }] : []
  if (step.operator !== '$currentDate') return [step]
  const type = isPlainObject(step.operand) ? step.operand.$type : step.operand
  if (type === true || type === 'date') return [{ ...step, operator: '$set', operand: new Date(now) }]
  if (type !== 'timestamp')
    throw requestFailed("The '$type' string field is required to be 'date' or 'timestamp'")
  return [{ ...step, operator: '$set', operand: new Timestamp({ t: Math.floor(now / 1000), i: 1 }) }]
}

/**
 * Applies the operators of an update (`{$set: {…}, $inc: {…}}`) to a copy of a document.
 * Throws DATABASE_REQUEST_FAILED where MongoDB would refuse, NOT_IMPLEMENTED_LOCALLY for an unknown operator.
 */
export const applyUpdate = (document: Document, update: Document, context: UpdateContext): Document => {
  const steps = readSteps(update)
    .flatMap((step) => settle(step, context))
    .flatMap((step) => expandPath(document, context.query, step.path).map((path) => ({ ...step, path })))
  const targets = steps.flatMap(({ operator, operand }) => (operator === '$rename' ? [String(operand)] : []))
  refuseOverlap([...steps.map(({ path }) => path), ...targets])
  const copy = cloneDocument(document)
  for (const { operator, path, operand } of steps) applyOne(copy, operator, path, operand)
  if (keyOf(copy._id) !== keyOf(document._id))
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  return copy
}
