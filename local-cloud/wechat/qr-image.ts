import { decode, encode } from 'fast-png'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import { readPixels } from './read-pixels'

/** One row of the picture: a bit a pixel, 1 is white. */
const drawRow = (modules: boolean[], scale: number): Uint8Array => {
  const row = new Uint8Array(Math.ceil((modules.length * scale) / 8)).fill(255)
  modules.forEach((dark, module) => {
    for (let x = module * scale; dark && x < (module + 1) * scale; x += 1) {
      row[x >> 3] = (row[x >> 3] ?? 0) & ~(128 >> (x & 7))
    }
  })
  return row
}

/** Draws a text as a QR code: a black-and-white PNG of about `width` pixels with its quiet zone. */
export const drawQr = (text: string, width: number): Uint8Array => {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const scale = Math.max(2, Math.round(width / modules.length))
  const size = modules.length * scale
  const bytesPerRow = Math.ceil(size / 8)
  const data = new Uint8Array(bytesPerRow * size)
  modules.forEach((line, y) => {
    const row = drawRow(line, scale)
    for (let copy = 0; copy < scale; copy += 1) data.set(row, (y * scale + copy) * bytesPerRow)
  })
  return encode({ width: size, height: size, data, channels: 1, depth: 1 })
}

/** Reads the text of the first QR code in a PNG; throws an Error when it is no PNG or shows none. */
export const readQr = (png: Uint8Array): string => {
  const image = decode(png)
  return decodeQR({ width: image.width, height: image.height, data: readPixels(image) })
}
