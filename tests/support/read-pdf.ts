import { inflateSync } from 'node:zlib'

/** What a reader finds in a PDF of the street: its words in order and how many pages and pictures it has. */
export type ReadPdf = { text: string; pages: number; pictures: number }

const objectsOf = (file: Buffer): Buffer[] => {
  const text = file.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const offsets = [...text.slice(table).matchAll(/(\d{10}) 00000 n \n/g)].map(([, offset]) => Number(offset))
  if (!text.startsWith('%PDF-') || offsets.length === 0) throw new Error('not a PDF with a table of objects')
  return offsets.map((offset) => file.subarray(offset, text.indexOf('endobj', offset)))
}

const isWords = (object: Buffer): boolean =>
  object.toString('latin1').includes('<</Filter/FlateDecode/Length')

const contentOf = (object: Buffer): string => {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(object.toString('latin1'))?.[1])
  return inflateSync(object.subarray(start, start + length)).toString('latin1')
}

const wordsOf = (font: string | undefined, hex: string): string => {
  const bytes = Buffer.from(hex, 'hex')
  return font === 'L' ? bytes.toString('latin1') : bytes.swap16().toString('utf16le')
}

/** Reads a file through the table at its end, as a reader does. Throws when it is none. */
export const readPdf = (file: Buffer): ReadPdf => {
  const objects = objectsOf(file)
  const heads = objects.map((object) => object.toString('latin1', 0, 400))
  // What is see-through of a picture is a picture beside it.
  const images = heads.filter((head) => head.includes('/Subtype/Image'))
  const shown = objects.filter(isWords).map(contentOf).join('\n')
  const runs = [...shown.matchAll(/\/([LC]) [\d.]+ Tf <([0-9a-f]*)> Tj/g)]
  return {
    text: runs.map(([, font, hex = '']) => wordsOf(font, hex)).join(''),
    pages: heads.filter((head) => /\/Type\/Page[^s]/.test(head)).length,
    pictures: images.length - images.filter((head) => head.includes('/SMask ')).length,
  }
}
