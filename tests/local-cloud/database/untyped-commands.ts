import type { OpenSdk } from './open-sdk'

type Command = OpenSdk['db']['command']
type Untyped = (argument: unknown) => object

/** Commands the SDK has and its type declarations lack. */
const untyped = (owner: object, name: string): Untyped => {
  const command: unknown = Reflect.get(owner, name)
  if (typeof command !== 'function') throw new Error(`the SDK has no command ${name}`)
  return (argument) => Reflect.apply(command, owner, [argument])
}

export const expr = (_: Command, expression: unknown): object => untyped(_, 'expr')(expression)
export const notPattern = (_: Command, pattern: RegExp): object => untyped(_, 'not')(pattern)
export const rename = (_: Command, name: string): object => untyped(_, 'rename')(name)
export const bit = (_: Command, operation: object): object => untyped(_, 'bit')(operation)
export const increment = (_: Command, value: unknown): object => untyped(_, 'inc')(value)
export const min = (_: Command, value: unknown): object => untyped(_, 'min')(value)
export const max = (_: Command, value: unknown): object => untyped(_, 'max')(value)
export const showMatch = (_: Command, query: object): object => untyped(_.project, 'elemMatch')(query)
export const jsonSchema = (_: Command, schema: object): object => untyped(_, 'jsonSchema')(schema)
export const withinCircle = (_: Command, centre: [number, number], radians: number): object =>
  untyped(_, 'geoWithin')({ centerSphere: [centre, radians] })

/** The server's clock and some milliseconds. */
export const serverDateIn = (db: OpenSdk['db'], offset: number): object =>
  untyped(db, 'serverDate')({ offset })

type InnerPipeline = {
  match(query: object): InnerPipeline
  project(fields: object): InnerPipeline
  done(): object[]
}

const isPipeline = (value: unknown): value is InnerPipeline =>
  Object(value) === value && typeof Reflect.get(Object(value), 'done') === 'function'

/** A pipeline to put into a lookup. */
export const innerPipeline = (_: Command): InnerPipeline => {
  const make: unknown = Reflect.get(_.aggregate, 'pipeline')
  const made: unknown = typeof make === 'function' ? make() : undefined
  if (!isPipeline(made)) throw new Error('the SDK makes no pipelines')
  return made
}

/** An id of 24 hexadecimal digits, by the library beneath the SDK: the SDK itself has no way to name one. */
export const objectId = (db: OpenSdk['db'], id: string): object => {
  const inner: object = Object(Reflect.get(db, '_db'))
  const make: unknown = Reflect.get(inner, 'ObjectId')
  if (typeof make !== 'function') throw new Error('the library beneath the SDK makes no ids')
  return Reflect.apply(make, inner, [{ id }])
}

export const withinCircleOfPoint = (_: Command, centre: object, radians: number): object =>
  untyped(_, 'geoWithin')({ centerSphere: [centre, radians] })
