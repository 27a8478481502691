import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../database-error'
import { isPlainObject } from '../values/document'

/** Gives the value of an operator's expression over a document. Throws DATABASE_REQUEST_FAILED as MongoDB would. */
export type Operator = (document: unknown, expression: unknown, options: Options) => unknown
/** How many arguments an operator takes. */
export type Count = [least: number, most: number]

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

/** MongoDB's truth: all but false, null, missing and zero. */
export const isTrue = (value: unknown): boolean => !isNothing(value) && value !== false && value !== 0

const countError = (name: string, [least, most]: Count, given: number): Error =>
  requestFailed(
    least === most
      ? `Expression ${name} takes exactly ${least} arguments. ${given} were passed in.`
      : `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${given} were passed in.`,
  )

/** An operator on values: its arguments stand in an array, or alone if there is one. */
export const onValues =
  (name: string, count: Count, work: (...values: unknown[]) => unknown): Operator =>
  (document, expression, options) => {
    const list = Array.isArray(expression) ? expression : [expression]
    if (list.length < count[0] || list.length > count[1]) throw countError(name, count, list.length)
    return work(...list.map((one) => evalExpr(document, one, options)))
  }

type Read = (name: string) => unknown

/** An operator whose arguments have names; `read` evaluates one, undefined if it is not given. */
export const onNames =
  (name: string, known: string[], work: (read: Read, given: Record<string, unknown>) => unknown): Operator =>
  (document, expression, options) => {
    if (!isPlainObject(expression)) throw requestFailed(`${name} only supports an object as its argument`)
    const unknown = Object.keys(expression).find((key) => !known.includes(key))
    if (unknown !== undefined) throw requestFailed(`Unrecognized argument to ${name}: ${unknown}`)
    return work((key) => evalExpr(document, expression[key], options), expression)
  }
