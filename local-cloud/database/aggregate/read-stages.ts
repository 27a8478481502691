import { databaseError, notImplemented } from '../database-error'
import type { WireRequest } from '../session'
import { decodeEjson } from '../values/decode-ejson'
import { isPlainObject } from '../values/document'

export type Stage = { name: string; value: unknown }

/** They write to another collection, which the cloud does not offer either. */
const REFUSED = new Set(['$out', '$merge'])

const readStage = (stage: unknown, now: number): Stage => {
  const { stageKey, stageValue } = isPlainObject(stage) ? stage : {}
  if (typeof stageKey !== 'string' || typeof stageValue !== 'string') {
    throw databaseError('INVALID_PARAM', 'a stage needs stageKey and stageValue')
  }
  if (REFUSED.has(stageKey)) throw notImplemented(`the stage ${stageKey}`)
  return { name: stageKey, value: decodeEjson(stageValue.replaceAll('"$$NOW"', '"$$serverNow"'), now) }
}

/**
 * Reads the stages of a pipeline as the SDK sends them. `$$NOW` becomes a variable of ours: mingo would answer
 * with the machine's clock, and the functions may live on another.
 */
export const readStages = (request: WireRequest, now: number): Stage[] => {
  if (!Array.isArray(request.stages)) throw databaseError('INVALID_PARAM', 'stages must be a list')
  return request.stages.map((stage) => readStage(stage, now))
}

/** A pipeline written as MongoDB does, `[{$match: …}, …]`: the inner one of a lookup. */
export const readInnerStages = (pipeline: unknown): Stage[] => {
  if (pipeline === undefined) return []
  if (!Array.isArray(pipeline)) throw databaseError('INVALID_PARAM', 'a pipeline must be a list of stages')
  return pipeline.map((stage) => {
    const [only, ...more] = isPlainObject(stage) ? Object.entries(stage) : []
    if (only === undefined || more.length > 0)
      throw databaseError('INVALID_PARAM', 'a stage has exactly one operator')
    const [name, value] = only
    if (REFUSED.has(name)) throw notImplemented(`the stage ${name}`)
    return { name, value }
  })
}
