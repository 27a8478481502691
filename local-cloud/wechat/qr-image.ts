import { decode, encode } from 'fast-png'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'

/** Draws a text as a QR code: a grey PNG of about `width` pixels, black on white with its quiet zone. */
export const drawQr = (text: string, width: number): Uint8Array => {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const scale = Math.max(2, Math.round(width / modules.length))
  const size = modules.length * scale
  const data = new Uint8Array(size * size).fill(255)
  for (let y = 0; y < size; y += 1) {
    const row = modules[Math.floor(y / scale)] ?? []
    for (let x = 0; x < size; x += 1) {
      if (row[Math.floor(x / scale)]) data[y * size + x] = 0
    }
  }
  return encode({ width: size, height: size, data, channels: 1, depth: 8 })
}

const toRgba = (data: ArrayLike<number>, channels: number, pixels: number, shift: number): Uint8Array => {
  const rgba = new Uint8Array(pixels * 4)
  const grey = channels < 3
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const from = pixel * channels
    for (let colour = 0; colour < 3; colour += 1) {
      rgba[pixel * 4 + colour] = (data[from + (grey ? 0 : colour)] ?? 0) >> shift
    }
    rgba[pixel * 4 + 3] = 255
  }
  return rgba
}

/** Reads the text of the first QR code in a PNG; throws an Error when it is no PNG or shows none. */
export const readQr = (png: Uint8Array): string => {
  const image = decode(png)
  if (image.depth < 8 || image.palette) throw new Error('only PNG images with full colours can be read')
  const { width, height, channels, depth } = image
  const data = toRgba(image.data, channels, width * height, depth - 8)
  return decodeQR({ width, height, data })
}
