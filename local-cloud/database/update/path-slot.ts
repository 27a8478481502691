import { requestFailed } from '../database-error'
import { type Document, isPlainObject } from '../values/document'
import { encodeEjson } from '../values/encode-ejson'

/** The place a field path leads to, in an object or an array that may be changed. */
export type Slot = { read(): unknown; write(value: unknown): void; remove(): void }

const MAX_ARRAY_INDEX = 1_500_000 // MongoDB's own bound on how far a write may stretch an array

const segmentsOf = (path: string): string[] => {
  const segments = path.split('.')
  for (const segment of segments) {
    if (segment === '') throw requestFailed(`The update path '${path}' contains an empty field name`)
    if (segment === '__proto__') throw requestFailed('a field cannot be called __proto__')
    if (segment.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${segment}' in '${path}' is not valid for storage.`)
  }
  return segments
}

const cannotCreate = (name: string, holderName: string, holder: unknown): Error =>
  requestFailed(`Cannot create field '${name}' in element {${holderName}: ${encodeEjson(holder)}}`)

const objectSlot = (holder: Document, name: string): Slot => ({
  read: () => (Object.hasOwn(holder, name) ? holder[name] : undefined),
  write: (value) => {
    holder[name] = value
  },
  remove: () => {
    delete holder[name]
  },
})

const arraySlot = (holder: unknown[], at: number): Slot => ({
  read: () => holder[at],
  write: (value) => {
    while (holder.length < at) holder.push(null)
    holder[at] = value
  },
  remove: () => {
    if (at < holder.length) holder[at] = null // an array keeps its length: MongoDB leaves null behind
  },
})

const slotIn = (holder: unknown, name: string): Slot | undefined => {
  if (isPlainObject(holder)) return objectSlot(holder, name)
  const at = Number(name)
  if (Array.isArray(holder) && /^\d+$/.test(name) && at < MAX_ARRAY_INDEX) return arraySlot(holder, at)
  return undefined
}

/** The object or array a slot leads into; made if it is missing and may be. */
const enter = (slot: Slot, create: boolean): unknown => {
  const inner = slot.read()
  if (inner !== undefined || !create) return inner
  slot.write({})
  return slot.read()
}

/**
 * Follows a path ('a.0.b') through a document that may be changed. With `create`, objects missing on the way are
 * made, and a value that cannot hold a field is an error; without it, a path that leads nowhere is undefined.
 */
export const findSlot = (document: Document, path: string, create: boolean): Slot | undefined => {
  let holder: unknown = document
  let holderName = ''
  let slot: Slot | undefined
  for (const segment of segmentsOf(path)) {
    if (slot !== undefined) holder = enter(slot, create)
    slot = slotIn(holder, segment)
    if (slot === undefined && create) throw cannotCreate(segment, holderName, holder)
    if (slot === undefined) return undefined
    holderName = segment
  }
  return slot
}
