import type { DecodedPng } from 'fast-png'
import { readPixels } from './read-pixels'

const image = (given: Partial<DecodedPng> & Pick<DecodedPng, 'data' | 'depth' | 'channels'>): DecodedPng => ({
  width: 3,
  height: 1,
  text: {},
  ...given,
})
const pixels = (...colours: number[][]): number[] => colours.flatMap((colour) => [...colour, 255])
const black = [0, 0, 0]
const white = [255, 255, 255]

test.each<[string, DecodedPng, number[]]>([
  [
    'one bit',
    image({ depth: 1, channels: 1, data: new Uint8Array([0b01000000]) }),
    pixels(black, white, black),
  ],
  [
    'two bits of grey',
    image({ depth: 2, channels: 1, data: new Uint8Array([0b00011100]) }),
    pixels(black, [85, 85, 85], white),
  ],
  [
    'two bits of a palette',
    image({ depth: 2, channels: 1, data: new Uint8Array([0b00100100]), palette: [black, white, [9, 8, 7]] }),
    pixels(black, [9, 8, 7], white),
  ],
  [
    'grey',
    image({ depth: 8, channels: 1, data: new Uint8Array([0, 128, 255]) }),
    pixels(black, [128, 128, 128], white),
  ],
  [
    'grey with transparency',
    image({ depth: 8, channels: 2, data: new Uint8Array([0, 9, 128, 9, 255, 9]) }),
    pixels(black, [128, 128, 128], white),
  ],
  [
    'colours',
    image({ depth: 8, channels: 3, data: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]) }),
    pixels([1, 2, 3], [4, 5, 6], [7, 8, 9]),
  ],
  [
    'sixteen bits a colour',
    image({ depth: 16, channels: 4, width: 1, data: new Uint16Array([0x1234, 0x5678, 0x9abc, 0]) }),
    pixels([0x12, 0x56, 0x9a]),
  ],
])('reads %s', (_, given, expected) => {
  expect([...readPixels(given)]).toEqual(expected)
})

test('reads rows from their own start', () => {
  const rows = image({ depth: 1, channels: 1, height: 2, data: new Uint8Array([0b11100000, 0]) })
  expect([...readPixels(rows)]).toEqual(pixels(white, white, white, black, black, black))
})
