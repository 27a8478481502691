import { invalid, join, letters, slice, viewOf } from './bytes'

export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n'
/** Everything around the content of a chunk: its length, its name, its checksum. */
const FRAME_BYTES = 12

/** What is needed to see the picture (PNG 3rd edition, 11); words, times, positions and animations go. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'cICP',
])

/** A PNG with the chunks its picture is made of, and nothing behind its end. Throws PICTURE_INVALID. */
export const stripPng = (bytes: Uint8Array): Uint8Array => {
  let at = PNG_SIGNATURE.length
  const kept = [slice(bytes, 0, at)]
  for (let first = true; ; first = false) {
    const length = viewOf(slice(bytes, at, at + 4)).getUint32(0)
    const chunk = slice(bytes, at, at + FRAME_BYTES + length)
    const name = letters(chunk.subarray(4, 8))
    if (first && name !== 'IHDR') throw invalid('a PNG without its header')
    if (KEPT.has(name)) kept.push(chunk)
    if (name === 'IEND') return join(kept)
    at += chunk.length
  }
}
