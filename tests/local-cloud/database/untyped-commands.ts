import type { OpenSdk } from './open-sdk'

type Command = OpenSdk['db']['command']
type Untyped = (argument: unknown) => object

/** Commands the SDK has and its type declarations lack. */
const untyped = (_: Command, name: string): Untyped => {
  const command: unknown = Reflect.get(_, name)
  if (typeof command !== 'function') throw new Error(`the SDK has no command ${name}`)
  return (argument) => Reflect.apply(command, _, [argument])
}

export const expr = (_: Command, expression: unknown): object => untyped(_, 'expr')(expression)
export const rename = (_: Command, name: string): object => untyped(_, 'rename')(name)
export const bit = (_: Command, operation: object): object => untyped(_, 'bit')(operation)
export const withinCircle = (_: Command, centre: [number, number], radians: number): object =>
  untyped(_, 'geoWithin')({ centerSphere: [centre, radians] })
