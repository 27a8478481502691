import { invalid, join, slice, startsWith, viewOf } from './bytes'
import { orientationSegment, readOrientation } from './orientation'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe
const JFIF = 'JFIF\0'
const JFIF_BYTES = 14

type Segment = { marker: number; whole: Uint8Array; content: Uint8Array; next: number }

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** JFIF's header without the small picture it may carry: that one may show what was cut away. */
const plainJfif = (content: Uint8Array): Uint8Array => {
  const header = Uint8Array.from([0xff, APP0, 0, JFIF_BYTES + 2, ...content.subarray(0, JFIF_BYTES)])
  header[header.length - 2] = 0
  header[header.length - 1] = 0
  return header
}

/** What is left of a segment: tables and frames whole, of the applications' own words only what decoding needs. */
const keepOf = ({ marker, whole, content }: Segment): Uint8Array[] => {
  if (marker === COMMENT) return []
  if (marker < APP0 || marker > APP15) return [whole]
  if (marker === APP0 && startsWith(content, JFIF) && content.length >= JFIF_BYTES)
    return [plainJfif(content)]
  if (marker === APP2 && startsWith(content, 'ICC_PROFILE\0')) return [whole]
  if (marker === APP14 && startsWith(content, 'Adobe')) return [whole]
  return []
}

const readSegment = (bytes: Uint8Array, start: number): Segment => {
  let at = start
  if (bytes[at] !== 0xff) throw invalid('a JPEG segment does not begin with its marker')
  while (bytes[at] === 0xff) at += 1
  const marker = bytes[at] ?? 0
  if (marker === EOI) return { marker, whole: new Uint8Array(), content: new Uint8Array(), next: at + 1 }
  const length = viewOf(slice(bytes, at + 1, at + 3)).getUint16(0)
  const next = at + 1 + length
  const content = slice(bytes, at + 3, next)
  return { marker, whole: join([Uint8Array.from([0xff]), slice(bytes, at, next)]), content, next }
}

/** Where the coded picture that follows a scan's header ends: at the next marker that is not part of it. */
const endOfScan = (bytes: Uint8Array, start: number): number => {
  for (let at = start; at + 1 < bytes.length; at += 1) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && marker !== 0 && marker !== 0xff && !isRestart(marker)) return at
  }
  throw invalid('a JPEG without an end')
}

/**
 * A JPEG without what its camera and its editors wrote into it (Exif with the position, XMP, IPTC, comments, small
 * pictures, whatever hangs behind its end); only how to hold it stays. ITU T.81 annex B. Throws PICTURE_INVALID.
 */
export const stripJpeg = (bytes: Uint8Array): Uint8Array => {
  const kept: Uint8Array[] = []
  let orientation = 1
  let hasFrame = false
  let at = 2
  for (;;) {
    const segment = readSegment(bytes, at)
    if (segment.marker === EOI) break
    if (segment.marker === APP1 && orientation === 1) orientation = readOrientation(segment.content)
    hasFrame ||= isFrame(segment.marker)
    kept.push(...keepOf(segment))
    at = segment.next
    if (segment.marker !== SOS) continue
    const end = endOfScan(bytes, at)
    kept.push(slice(bytes, at, end))
    at = end
  }
  if (!hasFrame) throw invalid('a JPEG without a picture')
  const [first] = kept
  const headLength = first?.[1] === APP0 ? 1 : 0
  return join([
    Uint8Array.from([0xff, SOI]),
    ...kept.slice(0, headLength),
    ...orientationSegment(orientation),
    ...kept.slice(headLength),
    Uint8Array.from([0xff, EOI]),
  ])
}
