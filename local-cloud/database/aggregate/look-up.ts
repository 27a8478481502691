import { evalExpr } from 'mingo/core'
import type { Collection } from '../collection'
import { requestFailed } from '../database-error'
import { EXPRESSION_OPTIONS } from '../query/compile-query'
import { cloneDocument, type Document, isPlainObject } from '../values/document'
import { EMPTY_ARRAY, readPath } from '../values/read-path'
import { readInnerStages, type Stage } from './read-stages'
import type { Scope } from './scope'

type Run = (scope: Scope, collection: Collection, stages: Stage[]) => Document[]

/** What the joined field must be: a missing local value joins with null and missing, an array with any element. */
const joinQuery = (foreignField: string, locals: unknown[]): Document => {
  const values = locals.filter((value) => value !== EMPTY_ARRAY)
  return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } }
}

const variablesOf = (document: Document, spec: Document, { variables }: Scope): Document => {
  if (!isPlainObject(spec.let)) return variables
  const own: Document = {}
  for (const [name, expression] of Object.entries(spec.let)) {
    own[name] = evalExpr(document, expression, { ...EXPRESSION_OPTIONS, variables })
  }
  return { ...variables, ...own }
}

/** A pipeline that knows nothing of the document it is joined to, and draws no lots, gives the same to each. */
const isSameForAll = ({ localField, let: given, pipeline }: Document): boolean =>
  localField === undefined &&
  given === undefined &&
  Array.isArray(pipeline) &&
  !/"\$(?:sample|rand|sampleRate)"/.test(JSON.stringify(pipeline))

/** It is run once and kept for the other documents, as MongoDB does; each gets copies, later stages write into them. */
const joinedOnce = (scope: Scope, collection: Collection, spec: Document, run: Run): Document[] => {
  const known = scope.joined?.get(spec)
  const found = known ?? run(scope, collection, readInnerStages(spec.pipeline))
  scope.joined?.set(spec, found)
  return found.map(cloneDocument)
}

/**
 * `lookup` for one document, in both forms (fields, or let and pipeline). Each joins through the other
 * collection's indexes, so its cost does not grow with that collection. A collection that does not exist joins
 * nothing, as in MongoDB.
 */
export const lookUp = (scope: Scope, document: Document, value: unknown, run: Run): Document => {
  const spec = isPlainObject(value) ? value : {}
  const { from, as, localField, foreignField } = spec
  if (typeof from !== 'string' || typeof as !== 'string') throw requestFailed('$lookup needs from and as')
  const collection = scope.collection(from)
  if (collection === undefined) return { ...document, [as]: [] }
  if (isSameForAll(spec)) return { ...document, [as]: joinedOnce(scope, collection, spec, run) }
  const stages = readInnerStages(spec.pipeline)
  if (typeof localField === 'string' && typeof foreignField === 'string') {
    stages.unshift({ name: '$match', value: joinQuery(foreignField, readPath(document, localField)) })
  }
  const variables = variablesOf(document, spec, scope)
  return { ...document, [as]: run({ ...scope, variables }, collection, stages) }
}
