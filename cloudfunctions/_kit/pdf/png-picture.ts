import { deflateSync, inflateSync } from 'node:zlib'
import { type Picture, UPRIGHT } from './picture'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

type Head = { width: number; height: number; bits: number; colour: number; interlaced: boolean }
type Chunks = { head: Head; palette: Buffer | null; data: Buffer }

const readHead = (chunk: Buffer): Head => ({
  width: chunk.readUInt32BE(0),
  height: chunk.readUInt32BE(4),
  bits: chunk.readUInt8(8),
  colour: chunk.readUInt8(9),
  interlaced: chunk.readUInt8(12) !== 0,
})

const readChunks = (bytes: Buffer): Chunks => {
  const data: Buffer[] = []
  let head: Head | null = null
  let palette: Buffer | null = null
  let at = SIGNATURE.length
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') head = readHead(chunk)
    if (type === 'PLTE') palette = chunk
    if (type === 'IDAT') data.push(chunk)
    if (type === 'IEND') break
    at += 12 + length
  }
  if (!head || data.length === 0) throw new Error('a PNG without a head or a body')
  return { head, palette, data: Buffer.concat(data) }
}

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** What each row filter of PNG adds to a byte, from its left, upper and upper-left neighbours (PNG, 9.2). */
const FILTERS: ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

/** The rows of a PNG without their filters; each row is worked out beside a margin of zeros, so no edge is special. */
const unfilter = (raw: Buffer, rowBytes: number, rows: number, step: number): Buffer => {
  const plain: Buffer[] = []
  let above = Buffer.alloc(step + rowBytes)
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowBytes + 1)
    const filter = FILTERS[raw.readUInt8(from)]
    if (!filter) throw new Error('a PNG with an unknown filter')
    const current = Buffer.alloc(step + rowBytes)
    for (let at = step; at < current.length; at += 1) {
      const added = filter(current.readUInt8(at - step), above.readUInt8(at), above.readUInt8(at - step))
      current[at] = raw.readUInt8(from + 1 + at - step) + added
    }
    plain.push(current.subarray(step))
    above = current
  }
  return Buffer.concat(plain)
}

/** Colour and alpha apart, eight bits each: a PDF keeps them in two images. */
const splitAlpha = ({ head, data }: Chunks): { colours: Buffer; alpha: Buffer } => {
  const channels = CHANNELS[head.colour] ?? 1
  const bytesEach = head.bits / 8
  const step = channels * bytesEach
  const plain = unfilter(inflateSync(data), head.width * step, head.height, step)
  const pixels = head.width * head.height
  const colours = Buffer.alloc(pixels * (channels - 1))
  const alpha = Buffer.alloc(pixels)
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let channel = 0; channel < channels - 1; channel += 1) {
      colours[pixel * (channels - 1) + channel] = plain[pixel * step + channel * bytesEach] ?? 0
    }
    alpha[pixel] = plain[pixel * step + (channels - 1) * bytesEach] ?? 0
  }
  return { colours, alpha }
}

const imageOf = ({ width, height }: Head, rest: string): string =>
  `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/Filter/FlateDecode${rest}>>`

const spaceOf = (colour: number, palette: Buffer | null): string => {
  if (colour === 3 && palette)
    return `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${palette.toString('hex')}>]`
  return colour === 2 || colour === 6 ? '/DeviceRGB' : '/DeviceGray'
}

/** Without alpha the rows go in as they are packed: PDF knows PNG's filters as "predictor 15". */
const opaque = ({ head, palette, data }: Chunks): Picture => {
  const { width, height, bits, colour } = head
  const parameters = `/DecodeParms<</Predictor 15/Colors ${CHANNELS[colour]}/BitsPerComponent ${bits}/Columns ${width}>>`
  const rest = `/ColorSpace${spaceOf(colour, palette)}/BitsPerComponent ${bits}${parameters}`
  return { width, height, dictionary: imageOf(head, rest), bytes: data, alpha: null, turn: UPRIGHT }
}

const translucent = (chunks: Chunks): Picture => {
  const { head } = chunks
  const { colours, alpha } = splitAlpha(chunks)
  const rest = `/ColorSpace${spaceOf(head.colour, null)}/BitsPerComponent 8`
  return {
    width: head.width,
    height: head.height,
    dictionary: imageOf(head, rest),
    bytes: deflateSync(colours),
    alpha: {
      dictionary: imageOf(head, '/ColorSpace/DeviceGray/BitsPerComponent 8'),
      bytes: deflateSync(alpha),
    },
    turn: UPRIGHT,
  }
}

/** A PNG as a PDF holds it; null when the bytes are none. Throws when it is cut off or interlaced. */
export const readPng = (bytes: Buffer): Picture | null => {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  const chunks = readChunks(bytes)
  if (chunks.head.interlaced) throw new Error('an interlaced PNG')
  if (!CHANNELS[chunks.head.colour]) throw new Error(`a PNG of colour type ${chunks.head.colour}`)
  return chunks.head.colour >= 4 ? translucent(chunks) : opaque(chunks)
}
