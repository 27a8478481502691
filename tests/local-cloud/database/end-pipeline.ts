/** Runs a pipeline: `end()` of the SDK's declarations returns nothing, the SDK returns a promise. */
export const end = (pipeline: unknown): unknown => {
  const isPipeline = pipeline !== null && typeof pipeline === 'object' && 'end' in pipeline
  if (!isPipeline || typeof pipeline.end !== 'function') throw new Error('not a pipeline')
  return pipeline.end()
}
