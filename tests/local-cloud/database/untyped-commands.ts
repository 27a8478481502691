import type { OpenSdk } from './open-sdk'

type Command = OpenSdk['db']['command']
type Untyped = (argument: unknown) => object

/** Commands the SDK has and its type declarations lack. */
const untyped = (owner: Command | OpenSdk['db'], name: string): Untyped => {
  const command: unknown = Reflect.get(owner, name)
  if (typeof command !== 'function') throw new Error(`the SDK has no command ${name}`)
  return (argument) => Reflect.apply(command, owner, [argument])
}

export const expr = (_: Command, expression: unknown): object => untyped(_, 'expr')(expression)
export const rename = (_: Command, name: string): object => untyped(_, 'rename')(name)
export const bit = (_: Command, operation: object): object => untyped(_, 'bit')(operation)
export const max = (_: Command, value: unknown): object => untyped(_, 'max')(value)
export const withinCircle = (_: Command, centre: [number, number], radians: number): object =>
  untyped(_, 'geoWithin')({ centerSphere: [centre, radians] })

/** The server's clock and some milliseconds. */
export const serverDateIn = (db: OpenSdk['db'], offset: number): object =>
  untyped(db, 'serverDate')({ offset })
