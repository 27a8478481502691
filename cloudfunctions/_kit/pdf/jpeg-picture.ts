import type { Picture } from './picture'

const SPACES: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }
/** Adobe writes CMYK upside down, and nobody else writes CMYK. */
const INVERTED = '/Decode[1 0 1 0 1 0 1 0]'

/** How a camera held sideways is turned upright, by EXIF orientation 1 to 8, as a matrix on the unit square. */
const TURNS: Record<number, Picture['turn']> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}
const SIDEWAYS = 5
const ORIENTATION_TAG = 0x0112

/** The orientation of an EXIF segment, 1 when it says nothing. */
const readOrientation = (segment: Buffer): number => {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return 1
  const tiff = segment.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = u32(4)
  for (let n = 0; n < u16(directory); n += 1) {
    const entry = directory + 2 + n * 12
    if (u16(entry) === ORIENTATION_TAG) return u16(entry + 8)
  }
  return 1
}

/** SOF markers: every way of coding but the tables (C4, C8, CC) that lie between their numbers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

type Frame = { bits: number; height: number; width: number; parts: number }
type Head = { frame: Frame; orientation: number }

const readHead = (bytes: Buffer): Head => {
  let at = 2
  let orientation = 1
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes.readUInt8(at + 1)
    const segment = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2))
    if (marker === 0xe1) orientation = readOrientation(segment)
    if (isFrame(marker)) {
      const frame = {
        bits: segment.readUInt8(0),
        height: segment.readUInt16BE(1),
        width: segment.readUInt16BE(3),
        parts: segment.readUInt8(5),
      }
      return { frame, orientation }
    }
    if (bytes[at] !== 0xff || marker === 0xda || marker === 0xd9) throw new Error('a JPEG without a frame')
    at += 2 + bytes.readUInt16BE(at + 2)
  }
}

/** A JPEG goes into a PDF as it is; null when the bytes are none. Throws when it is cut off. */
export const readJpeg = (bytes: Buffer): Picture | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const { frame, orientation } = readHead(bytes)
  const { width, height, bits, parts } = frame
  const space = SPACES[parts]
  if (!space) throw new Error(`a JPEG of ${parts} parts`)
  const turn = TURNS[orientation] ?? TURNS[1]
  if (!turn) throw new Error('no way to hold the picture')
  const isSideways = orientation >= SIDEWAYS && orientation <= 8
  return {
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    dictionary: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent ${bits}${parts === 4 ? INVERTED : ''}/Filter/DCTDecode>>`,
    bytes,
    alpha: null,
    turn,
  }
}
