import type { DecodedPng } from 'fast-png'

/** One sample of a row-packed picture (fewer than 8 bits a sample), at its own scale. */
const unpack = ({ data, width, depth }: DecodedPng, x: number, y: number): number => {
  const bytesPerRow = Math.ceil((width * depth) / 8)
  const bit = x * depth
  const byte = data[y * bytesPerRow + (bit >> 3)] ?? 0
  return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
}

type Colour = [number, number, number]

const readColour = (image: DecodedPng, x: number, y: number): Colour => {
  const { data, width, channels, depth, palette } = image
  if (palette) {
    const index = depth < 8 ? unpack(image, x, y) : (data[y * width + x] ?? 0)
    const [red = 0, green = 0, blue = 0] = palette[index] ?? []
    return [red, green, blue]
  }
  if (depth < 8) {
    const grey = (unpack(image, x, y) * 255) / ((1 << depth) - 1)
    return [grey, grey, grey]
  }
  const at = (y * width + x) * channels
  const sample = (offset: number): number => (data[at + offset] ?? 0) >> (depth - 8)
  return channels < 3 ? [sample(0), sample(0), sample(0)] : [sample(0), sample(1), sample(2)]
}

/** The pixels of any PNG as RGBA bytes, without its transparency. */
export const readPixels = (image: DecodedPng): Uint8Array => {
  const rgba = new Uint8Array(image.width * image.height * 4).fill(255)
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) rgba.set(readColour(image, x, y), (y * image.width + x) * 4)
  }
  return rgba
}
