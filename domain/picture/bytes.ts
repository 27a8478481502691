import { AppError } from '../errors'

/** A picture that cannot be read to its end is refused, never half kept. */
export const invalid = (message: string): AppError =>
  new AppError('PICTURE_INVALID', { field: 'fileId', message })

/** One run of bytes; throws PICTURE_INVALID when the picture ends before. */
export const slice = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
  if (from < 0 || to > bytes.length || to < from) throw invalid('the picture ends in the middle')
  return bytes.subarray(from, to)
}

export const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The Latin letters of a name inside a file. */
export const letters = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

export const startsWith = (bytes: Uint8Array, text: string): boolean =>
  bytes.length >= text.length && letters(bytes.subarray(0, text.length)) === text
