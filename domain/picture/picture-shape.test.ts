import { cameraJpeg, cameraPng, cameraWebp } from '../../tests/support/pictures'
import { shapeOf } from './picture-shape'
import { stripMetadata } from './strip-metadata'

test.each([
  ['a JPEG', cameraJpeg(1), 16 / 12],
  ['a JPEG held upright', cameraJpeg(6), 12 / 16],
  ['a PNG', cameraPng(), 16 / 12],
  ['a WebP', cameraWebp(), 16 / 12],
])('%s keeps its room before it has arrived', (_, taken, shape) => {
  const { kind, bytes } = stripMetadata(taken)
  expect(shapeOf(kind, bytes)).toBeCloseTo(shape, 5)
})

test('the two small kinds of WebP say their size elsewhere', () => {
  const riff = (name: string, at: number, bits: number[]) => {
    const bytes = new Uint8Array(40)
    bytes.set([...`RIFF....WEBP${name}`].map((letter) => letter.charCodeAt(0)))
    bytes.set(bits, at)
    return bytes
  }
  // 16 x 12 as two numbers of fourteen bits, less one each.
  expect(shapeOf('webp', riff('VP8L', 21, [15, 0xc0, 2, 0]))).toBeCloseTo(16 / 12, 5)
  expect(shapeOf('webp', riff('VP8 ', 26, [16, 0, 12, 0]))).toBeCloseTo(16 / 12, 5)
})

test('what cannot be read is a square', () => {
  for (const kind of ['jpg', 'png', 'webp'] as const) {
    expect(shapeOf(kind, new Uint8Array(3))).toBe(1)
    expect(shapeOf(kind, new Uint8Array(64))).toBe(1)
  }
})
