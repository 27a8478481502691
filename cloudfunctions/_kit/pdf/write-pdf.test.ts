import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { startFlow } from './pdf-flow'
import { runsOf, textWidth, wrapText } from './pdf-text'
import { readPicture } from './read-picture'
import { startPdf } from './write-pdf'

const NOW = '2026-12-15T14:00:00.000+08:00'

/** Every object of a file by its number, found only through the table at its end, as a reader finds them. */
const objectsOf = (file: Buffer): Map<number, Buffer> => {
  const text = file.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const [, count] = /^xref\n0 (\d+)\n/.exec(text.slice(table)) ?? []
  const offsets = [...text.slice(table).matchAll(/(\d{10}) 00000 n \n/g)].map(([, offset]) => Number(offset))
  expect(offsets).toHaveLength(Number(count) - 1)
  return new Map(
    offsets.map((offset, index) => {
      expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
      return [index + 1, file.subarray(offset, text.indexOf('endobj', offset))]
    }),
  )
}

const streamOf = (object: Buffer): Buffer => {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(object.toString('latin1'))?.[1])
  expect(object.toString('latin1', start + length)).toBe('\nendstream\n')
  return object.subarray(start, start + length)
}

/** What a reader would read: the texts of all pages in order. */
const textsOf = (file: Buffer): string => {
  const contents = [...objectsOf(file).values()].filter((object) =>
    object.toString('latin1').includes('<</Filter/FlateDecode/Length'),
  )
  const shown = contents.map((object) => inflateSync(streamOf(object)).toString('latin1')).join('\n')
  return [...shown.matchAll(/\/([LC]) [\d.]+ Tf <([0-9a-f]*)> Tj/g)]
    .map(([, font, hex = '']) => {
      const bytes = Buffer.from(hex, 'hex')
      return font === 'L' ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le')
    })
    .join('')
}

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

/** Colour types of PNG by how many channels a pixel has. */
const COLOUR = { 1: 0, 2: 4, 3: 2, 4: 6 } as const

/** A PNG of four by three pixels, every byte 90, its rows filtered by "left", "up" and "average". */
const png = (channels: 1 | 2 | 3 | 4): Buffer => {
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 3, 8, COLOUR[channels], 0, 0, 0])
  const bytes = 4 * channels
  const byLeft = Array.from({ length: bytes }, (_, at) => (at < channels ? 90 : 0))
  const byAverage = Array.from({ length: bytes }, (_, at) => (at < channels ? 45 : 0))
  const rows = Buffer.from([1, ...byLeft, 2, ...Array(bytes).fill(0), 3, ...byAverage])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const end = chunk('IEND', Buffer.alloc(0))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), end])
}

test('a document finds every object by its table and says its text in order', () => {
  const pdf = startPdf({ title: '证据清单', now: NOW })
  const flow = startFlow(pdf)
  flow.title('证据清单 2026')
  for (let n = 0; n < 60; n += 1) flow.paragraph(`第 ${n} 段，罚款 300 元。`)
  flow.row('地点', '均隆街 37 号')
  expect(flow.picture(png(4), '现场')).toBe(true)
  expect(flow.picture(Buffer.from('not a picture'))).toBe(false)
  const file = pdf.end()
  const text = textsOf(file)
  expect(text).toContain('证据清单 2026')
  expect(text).toContain('第 59 段，罚款 300 元。')
  expect(text.indexOf('第 3 段')).toBeLessThan(text.indexOf('第 40 段'))
  expect(file.toString('latin1')).toMatch(/\/Count 2>>/)
  expect(file.toString('latin1')).toContain("D:20261215140000+08'00'")
})

test('pictures keep their size; with alpha they bring a mask; broken ones are none', () => {
  for (const channels of [1, 2, 3, 4] as const) {
    const picture = readPicture(png(channels))
    expect(picture).toMatchObject({ width: 4, height: 3 })
    expect(picture?.alpha === null).toBe(channels % 2 === 1)
  }
  expect(inflateSync(readPicture(png(4))?.bytes ?? Buffer.alloc(0))).toEqual(Buffer.alloc(36, 90))
  expect(inflateSync(readPicture(png(4))?.alpha?.bytes ?? Buffer.alloc(0))).toEqual(Buffer.alloc(12, 90))
  expect(readPicture(png(3).subarray(0, 20))).toBeNull()
  expect(readPicture(Buffer.from([0xff, 0xd8, 0xff]))).toBeNull()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const start = Buffer.from([0xff, 0xd8])
      expect(() => readPicture(Buffer.concat([start, Buffer.from(bytes)]))).not.toThrow()
    }),
  )
})

test('a photo taken sideways is as high as it is wide on its side', () => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 200, 1, 44, 3, 0, 0, 0])
  const exif = Buffer.alloc(32)
  exif.write('Exif\0\0MM', 0, 'latin1')
  exif.writeUInt32BE(8, 10)
  exif.writeUInt16BE(1, 14)
  exif.writeUInt16BE(0x0112, 16)
  exif.writeUInt16BE(6, 24)
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
  const start = Buffer.from([0xff, 0xd8])
  expect(readPicture(Buffer.concat([start, frame]))).toMatchObject({ width: 300, height: 200 })
  expect(readPicture(Buffer.concat([start, segment, frame]))).toMatchObject({ width: 200, height: 300 })
})

test('lines fit, lose no letter, and no line begins with a comma', () => {
  const letters = fc.array(fc.constantFrom('，', '。', '街', '骑', ' ', 'a', 'Q', '7', '-'), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(letters, fc.integer({ min: 60, max: 300 }), (parts, width) => {
      const text = parts.join('')
      const lines = wrapText(text, 11, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。]/)
      for (const line of lines) expect(textWidth(line.replace(/[，。]+$/, ''), 11)).toBeLessThanOrEqual(width)
    }),
  )
})

test('what two bytes cannot name is marked, not broken', () => {
  expect(runsOf('·')).toEqual([{ font: 'C', hex: '30fb' }])
  expect(runsOf('𠮷a\n')).toEqual([
    { font: 'C', hex: '3013' },
    { font: 'L', hex: '6120' },
  ])
})
