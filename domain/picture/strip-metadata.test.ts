import fc from 'fast-check'
import { cameraJpeg, cameraPng, cameraWebp, GPS_WORDS } from '../../tests/support/pictures'
import { AppError } from '../errors'
import { readOrientation } from './orientation'
import { MOST_PICTURE_BYTES, stripMetadata } from './strip-metadata'

const PICTURES = { jpg: cameraJpeg(6), png: cameraPng(), webp: cameraWebp() }
const KINDS = ['jpg', 'png', 'webp'] as const

const has = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text)

test.each(KINDS)('a %s loses its position, its words and what hangs behind it', (kind) => {
  expect(has(PICTURES[kind], GPS_WORDS)).toBe(true)
  const stripped = stripMetadata(PICTURES[kind])
  expect(stripped.kind).toBe(kind)
  for (const trace of [
    GPS_WORDS,
    'SpyCam',
    'adobe.com',
    'Photoshop',
    'EXIF',
    'eXIf',
    'tEXt',
    'XMP ',
    'ftyp',
  ]) {
    expect({ trace, found: has(stripped.bytes, trace) }).toEqual({ trace, found: false })
  }
})

test.each(KINDS)('a %s that is stripped already stays as it is', (kind) => {
  const once = stripMetadata(PICTURES[kind]).bytes
  expect(Buffer.from(stripMetadata(once).bytes).equals(Buffer.from(once))).toBe(true)
})

test('a JPEG keeps how it is held, its colours and nothing else of Exif', () => {
  const { bytes } = stripMetadata(cameraJpeg(6))
  const exifAt = Buffer.from(bytes).indexOf('Exif\0\0')
  expect(readOrientation(bytes.subarray(exifAt))).toBe(6)
  expect(has(bytes, 'ICC_PROFILE')).toBe(true)
  expect(has(stripMetadata(cameraJpeg(1)).bytes, 'Exif')).toBe(false)
  expect(bytes.length).toBeLessThan(cameraJpeg(6).length)
})

test('the container of a WebP tells its own length and announces nothing that is gone', () => {
  const bytes = Buffer.from(stripMetadata(cameraWebp()).bytes)
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8)
  expect((bytes[20] ?? 0) & 0x0c).toBe(0)
})

const refusal = (bytes: Uint8Array): string => {
  try {
    stripMetadata(bytes)
    return 'taken'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

test('what is no picture, too large or torn is refused by name', () => {
  expect(refusal(Buffer.from('GIF89a'))).toBe('PICTURE_INVALID')
  expect(refusal(Buffer.from('<svg/>'))).toBe('PICTURE_INVALID')
  expect(refusal(new Uint8Array())).toBe('PICTURE_INVALID')
  expect(refusal(Buffer.alloc(MOST_PICTURE_BYTES + 1))).toBe('PICTURE_INVALID')
  for (const kind of KINDS)
    expect(refusal(stripMetadata(PICTURES[kind]).bytes.slice(0, -3))).toBe('PICTURE_INVALID')
})

test('whatever the bytes, it is taken or refused by name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      (kind, place, byte) => {
        const bytes = Uint8Array.from(stripMetadata(PICTURES[kind]).bytes)
        bytes[place % bytes.length] = byte
        expect(['taken', 'PICTURE_INVALID']).toContain(refusal(bytes))
      },
    ),
    { numRuns: 500 },
  )
})
