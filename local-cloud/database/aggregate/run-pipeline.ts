import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import { Lazy } from 'mingo/lazy'
import * as accumulatorOperators from 'mingo/operators/accumulator'
import * as pipelineOperators from 'mingo/operators/pipeline'
import * as projectionOperators from 'mingo/operators/projection'
import * as windowOperators from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import type { Collection } from '../collection'
import { requestFailed } from '../database-error'
import { accumulators, groupAccumulators } from '../expressions/accumulators'
import { EXPRESSION_OPERATORS } from '../expressions/all-operators'
import { QUERY_OPERATORS } from '../query/compile-query'
import { type Document, isPlainObject } from '../values/document'
import { addFields } from './add-fields-stage'
import { bucketDocuments, bucketEvenly } from './bucket-stages'
import { groupDocuments } from './group-stage'
import { lookUp } from './look-up'
import {
  countDocuments,
  limitDocuments,
  sampleDocuments,
  skipDocuments,
  sortByCount,
  sortDocuments,
} from './plain-stages'
import { readInput } from './plan-pipeline'
import type { Stage } from './read-stages'
import type { Scope } from './scope'
import { unwindDocuments } from './unwind-stage'

type StageOperator = (input: Iterator, value: unknown, options: Options) => Iterator
/** A stage that sees all its documents at once. */
type Work = (documents: Document[], value: unknown, options: Options) => Document[]

const isDocument = (value: unknown): value is Document => isPlainObject(value)

const stage =
  (work: Work): StageOperator =>
  (input, value, options) =>
    input.transform((documents: unknown[]) => Lazy(work(documents.filter(isDocument), value, options)))

const bucketAuto: StageOperator = (input, value, options) =>
  isPlainObject(value) && value.granularity !== undefined
    ? pipelineOperators.$bucketAuto(input, { groupBy: null, buckets: 0, ...value }, options)
    : stage(bucketEvenly)(input, value, options)

/** Where mingo lacks a stage, or differs from MongoDB in it. */
const OWN_STAGES = {
  $addFields: stage(addFields),
  $set: stage(addFields),
  $bucket: stage(bucketDocuments),
  $bucketAuto: bucketAuto,
  $count: stage(countDocuments),
  $group: stage(groupDocuments),
  $limit: stage(limitDocuments),
  $sample: stage(sampleDocuments),
  $skip: stage(skipDocuments),
  $sort: stage(sortDocuments),
  $sortByCount: stage(sortByCount),
  $unwind: stage(unwindDocuments),
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
  accumulator: { ...accumulatorOperators, ...accumulators, ...groupAccumulators },
  expression: EXPRESSION_OPERATORS,
  pipeline: { ...pipelineOperators, ...OWN_STAGES, $lookup: lookUpStage, $geoNear: lateGeoNear },
  projection: projectionOperators,
  query: QUERY_OPERATORS,
  window: windowOperators,
})

/** Runs stages over documents that may be written into. */
const runStages = (scope: Scope, documents: Document[], stages: Stage[]): Document[] => {
  const outer = running
  running = { ...scope, joined: new Map() }
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
