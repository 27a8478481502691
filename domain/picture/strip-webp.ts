import { invalid, join, letters, slice, viewOf } from './bytes'

const HEAD_BYTES = 12
const CHUNK_HEAD_BYTES = 8
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

/** What is needed to see the picture (WebP container, RFC 9649); EXIF, XMP and chunks nobody knows go. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])

/** The extended header says which chunks follow: those that were dropped must not be announced. */
const quiet = (name: string, chunk: Uint8Array): Uint8Array => {
  if (name !== 'VP8X') return chunk
  const copy = Uint8Array.from(chunk)
  copy[CHUNK_HEAD_BYTES] = (copy[CHUNK_HEAD_BYTES] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)
  return copy
}

const little32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  viewOf(bytes).setUint32(0, value, true)
  return bytes
}

/** A WebP without Exif and XMP, and with nothing behind its end. Throws PICTURE_INVALID. */
export const stripWebp = (bytes: Uint8Array): Uint8Array => {
  const end = CHUNK_HEAD_BYTES + viewOf(slice(bytes, 4, CHUNK_HEAD_BYTES)).getUint32(0, true)
  const whole = slice(bytes, 0, Math.min(end, bytes.length))
  const kept: Uint8Array[] = []
  let at = HEAD_BYTES
  while (at < whole.length) {
    const size = viewOf(slice(whole, at + 4, at + CHUNK_HEAD_BYTES)).getUint32(0, true)
    const padded = CHUNK_HEAD_BYTES + size + (size % 2)
    const chunk = slice(whole, at, Math.min(at + padded, whole.length))
    if (chunk.length < CHUNK_HEAD_BYTES + size) throw invalid('a WebP that ends in the middle')
    const name = letters(chunk.subarray(0, 4))
    if (KEPT.has(name)) kept.push(quiet(name, chunk))
    at += padded
  }
  const body = join(kept)
  if (body.length === 0) throw invalid('a WebP without a picture')
  const riff = [Uint8Array.from([0x52, 0x49, 0x46, 0x46]), little32(body.length + 4)]
  return join([...riff, slice(bytes, 8, HEAD_BYTES), body])
}
