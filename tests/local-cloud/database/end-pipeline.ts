/** Runs a pipeline: `end()` of the SDK's declarations returns nothing, the SDK returns a promise. */
export const end = (pipeline: unknown): unknown => {
  const finish: unknown = Object(pipeline) === pipeline ? Reflect.get(Object(pipeline), 'end') : undefined
  if (typeof finish !== 'function') throw new Error('not a pipeline')
  return Reflect.apply(finish, pipeline, [])
}
