import { letters, startsWith, viewOf } from './bytes'

const EXIF_HEADER = 'Exif\0\0'
const TIFF_AT = 6
const ORIENTATION_TAG = 0x0112
const SHORT = 3
const UPRIGHT = 1
const ENTRY_BYTES = 12

/**
 * How a camera held the picture, 1–8 (TIFF 6.0, tag 274), out of the content of an APP1 segment; 1 when it does not
 * say, or says it in a way nobody can read. Turning the picture itself would need a decoder.
 */
export const readOrientation = (content: Uint8Array): number => {
  if (!startsWith(content, EXIF_HEADER) || content.length < TIFF_AT + 8) return UPRIGHT
  const tiff = viewOf(content.subarray(TIFF_AT))
  const order = letters(content.subarray(TIFF_AT, TIFF_AT + 2))
  if (order !== 'II' && order !== 'MM') return UPRIGHT
  const little = order === 'II'
  const table = tiff.getUint32(4, little)
  if (table + 2 > tiff.byteLength) return UPRIGHT
  const count = tiff.getUint16(table, little)
  for (let index = 0; index < count; index += 1) {
    const at = table + 2 + index * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.byteLength) return UPRIGHT
    if (tiff.getUint16(at, little) !== ORIENTATION_TAG || tiff.getUint16(at + 2, little) !== SHORT) continue
    const value = tiff.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : UPRIGHT
  }
  return UPRIGHT
}

/** An APP1 segment that says how to hold the picture and nothing else; none when it stands upright. */
export const orientationSegment = (orientation: number): Uint8Array[] => {
  if (orientation === UPRIGHT) return []
  const header = [...EXIF_HEADER].map((letter) => letter.charCodeAt(0))
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const entry = [0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0]
  const content = [...header, ...tiff, 0, 1, ...entry, 0, 0, 0, 0]
  const length = content.length + 2
  return [Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...content])]
}
