import { Context, ProcessingMode } from 'mingo/core'
import * as projectionOperators from 'mingo/operators/projection'
import * as queryOperators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { MingoError } from 'mingo/util'
import { notImplemented, requestFailed } from '../database-error'
import { EXPRESSION_OPERATORS } from '../expressions/all-operators'
import { geoOperators } from '../geo/geo-operators'
import type { Document } from '../values/document'
import { valueOperators } from './value-operators'

/** Every operator a query may use: mingo's, and ours where it lacks or differs. */
export const QUERY_OPERATORS = { ...queryOperators, ...valueOperators, ...geoOperators }
/** No query may run code ($where, $function). */
const SAFE = {
  scriptEnabled: false,
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  failOnError: true,
}

/** For queries with `$expr` or a projection, which may compute. */
export const EXPRESSION_OPTIONS = {
  ...SAFE,
  context: Context.init({
    query: QUERY_OPERATORS,
    expression: EXPRESSION_OPERATORS,
    projection: projectionOperators,
  }),
}
/** For all others: mingo copies these tables for every query, and the expressions are most of them. */
const PLAIN_OPTIONS = { ...SAFE, context: Context.init({ query: QUERY_OPERATORS }) }

const computes = (query: Document): boolean => '$expr' in query || JSON.stringify(query).includes('"$expr"')

const UNKNOWN =
  /(?:unknown query operator|unknown top level operator:|unregistered pipeline operator|accumulator) '?(\$\w+)/

/** What mingo has but is not let do here: run code, or check a JSON Schema. */
const SWITCHED_OFF = /^\$(?:jsonSchema|where|function|accumulator)\b/

/** Turns what mingo throws into what the SDK is told; an operator it lacks is named. */
export const mingoFailure = (error: unknown): unknown => {
  if (!(error instanceof MingoError)) return error
  const unknown = UNKNOWN.exec(error.message)?.[1] ?? SWITCHED_OFF.exec(error.message)?.[0]
  return unknown === undefined ? requestFailed(error.message) : notImplemented(unknown)
}

/**
 * Makes the test for one document. Throws mingo's own error for a query that makes no sense, at once or at the
 * first test; `mingoFailure` reads it.
 */
export const compileQuery = (query: Document): ((document: Document) => boolean) => {
  if (Object.keys(query).length === 0) return () => true
  const compiled = new Query(query, computes(query) ? EXPRESSION_OPTIONS : PLAIN_OPTIONS)
  return (document) => compiled.test(document)
}
