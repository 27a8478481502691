import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import { Lazy } from 'mingo/lazy'
import * as accumulatorOperators from 'mingo/operators/accumulator'
import * as expressionOperators from 'mingo/operators/expression'
import * as pipelineOperators from 'mingo/operators/pipeline'
import * as projectionOperators from 'mingo/operators/projection'
import * as windowOperators from 'mingo/operators/window'
import type { Collection } from '../collection'
import { requestFailed } from '../database-error'
import { QUERY_OPERATORS } from '../query/compile-query'
import { sortFound } from '../query/sort-found'
import { type Document, isPlainObject } from '../values/document'
import { lookUp } from './look-up'
import { readInput } from './plan-pipeline'
import type { Stage } from './read-stages'
import type { Scope } from './scope'

type StageOperator = (input: Iterator, value: unknown, ...options: unknown[]) => Iterator

const isDocument = (value: unknown): value is Document => isPlainObject(value)

/** In MongoDB's order of types; mingo's differs for ids, booleans and dates. */
const sortStage: StageOperator = (input, value) => {
  if (!isPlainObject(value) || Object.keys(value).length === 0) throw requestFailed('$sort needs fields')
  const sort = Object.entries(value).map(([path, way]): [string, 1 | -1] => [path, way === -1 ? -1 : 1])
  return input.transform((documents: unknown[]) =>
    Lazy(
      sortFound(
        documents.filter(isDocument).map((doc) => ({ doc })),
        sort,
      ).map(({ doc }) => doc),
    ),
  )
}

const lateGeoNear: StageOperator = () => {
  throw requestFailed('$geoNear is only valid as the first stage in a pipeline')
}

/** The scope of the pipeline that is running: pipelines run to their end in one turn, those of a $lookup inside. */
let running: Scope | null = null

const lookUpStage: StageOperator = (input, value) =>
  input.map((document: Document) => {
    if (!running) throw new Error('$lookup outside a pipeline')
    return lookUp(running, document, value, runPipeline)
  })

/** Built once: mingo copies every operator table into a new context, which costs more than a joined read. */
const context = Context.init({
  accumulator: accumulatorOperators,
  expression: expressionOperators,
  pipeline: { ...pipelineOperators, $sort: sortStage, $lookup: lookUpStage, $geoNear: lateGeoNear },
  projection: projectionOperators,
  query: QUERY_OPERATORS,
  window: windowOperators,
})

/** Runs stages over documents that may be written into. */
const runStages = (scope: Scope, documents: Document[], stages: Stage[]): Document[] => {
  const outer = running
  running = scope
  try {
    return new Aggregator(
      stages.map(({ name, value }) => ({ [name]: value })),
      {
        context,
        scriptEnabled: false, // no pipeline may run code ($function, $accumulator)
        variables: scope.variables,
        collectionResolver: (name) => [...(scope.collection(name)?.entries() ?? [])].map(({ doc }) => doc),
      },
    ).run<Document>(documents)
  } finally {
    running = outer
  }
}

/** Runs a pipeline over a collection. Throws what a query would, and mingo's own errors. */
export const runPipeline = (scope: Scope, collection: Collection, stages: Stage[]): Document[] => {
  const { documents, rest } = readInput(collection, stages, scope.variables)
  return rest.length === 0 ? documents : runStages(scope, documents, rest)
}
