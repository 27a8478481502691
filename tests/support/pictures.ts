/** Pictures as a browser writes them, 16 x 12 points, half blue and half red. */
const JPEG = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA',
  'AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA',
  'ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA',
  'AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA',
  'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA',
  'AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4M',
  'ChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8a',
  'Gi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEB',
  'AxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAQT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/E',
  'ABgRAAIDAAAAAAAAAAAAAAAAAAAFQoHB/9oADAMBAAIRAxEAPwCAEEMY3gpTOtP/2Q==',
]
const PNG = [
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAYAAABr5z2BAAAALElEQVR4AeyQMQ0AAAjDFizNE2rxNBzs4eFYk749WuyRc0g5',
  'C0cSAPLgw4MFAAD//wJm7a4AAAAGSURBVAMARW0kwUcsiJIAAAAASUVORK5CYII=',
]
const WEBP = [
  'UklGRhgCAABXRUJQVlA4WAoAAAAgAAAADwAACwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA',
  'AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA',
  'ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA',
  'AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA',
  'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA',
  'AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggKgAAAJAB',
  'AJ0BKhAADAACwEwloAJ0ugADmAD+6FiX/xu+z3Jn36FfLdE+5gAAAA==',
]

const decode = (lines: string[]): Buffer => Buffer.from(lines.join(''), 'base64')

const chunk32 = (value: number, little: boolean): Buffer => {
  const bytes = Buffer.alloc(4)
  if (little) bytes.writeUInt32LE(value)
  else bytes.writeUInt32BE(value)
  return bytes
}

/** What a camera writes beside a picture: how it was held, its maker, and where it stood. */
export const GPS_WORDS = 'SpyCam 30.6500N 104.0900E'

const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt16LE(tag, 0)
  head.writeUInt16LE(type, 2)
  head.writeUInt32LE(count, 4)
  return Buffer.concat([head, value])
}

const short = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8, 0, 0])

/** A TIFF block with a maker, an orientation and a table of GPS fields, little endian. */
const tiffOf = (orientation: number): Buffer => {
  const words = Buffer.from(`${GPS_WORDS}\0`)
  const table = 8
  const wordsAt = table + 2 + 3 * 12 + 4
  const gpsAt = wordsAt + words.length
  const directory = Buffer.concat([
    Buffer.from([3, 0]),
    entry(0x010f, 2, words.length, chunk32(wordsAt, true)),
    entry(0x0112, 3, 1, short(orientation)),
    entry(0x8825, 4, 1, chunk32(gpsAt, true)),
    Buffer.alloc(4),
  ])
  const gps = Buffer.concat([Buffer.from([1, 0]), entry(1, 2, 2, Buffer.from('N\0\0\0')), Buffer.alloc(4)])
  return Buffer.concat([Buffer.from('II*\0'), chunk32(table, true), directory, words, gps])
}

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A photo as a phone's camera leaves it: Exif with the position, XMP, IPTC, a comment, a film behind its end. */
export const cameraJpeg = (orientation = 1, mark = ''): Buffer => {
  const plain = decode(JPEG)
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiffOf(orientation)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${GPS_WORDS}</x>`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${GPS_WORDS}`)),
    segment(0xfe, Buffer.from(`${GPS_WORDS}${mark}`)),
    // A quantisation table nothing uses: the picture stays the same, its bytes do not.
    ...(mark
      ? [segment(0xdb, Buffer.concat([Buffer.from([3]), Buffer.from(mark.padEnd(64, '~').slice(0, 64))]))]
      : []),
    plain.subarray(2),
    Buffer.from(`ftypmp42 ${GPS_WORDS}`),
  ])
}

const pngChunk = (name: string, content: Buffer): Buffer =>
  Buffer.concat([chunk32(content.length, false), Buffer.from(name), content, Buffer.alloc(4)])

export const cameraPng = (): Buffer => {
  const plain = decode(PNG)
  const afterHeader = 8 + 25
  return Buffer.concat([
    plain.subarray(0, afterHeader),
    pngChunk('eXIf', tiffOf(6)),
    pngChunk('tEXt', Buffer.from(`Comment\0${GPS_WORDS}`)),
    pngChunk('tIME', Buffer.from([7, 234, 5, 12, 12, 0, 0])),
    plain.subarray(afterHeader),
    Buffer.from(GPS_WORDS),
  ])
}

const webpChunk = (name: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(name), chunk32(content.length, true), content, Buffer.alloc(content.length % 2)])

export const cameraWebp = (): Buffer => {
  const body = Buffer.from(decode(WEBP).subarray(12))
  body[8] = (body[8] ?? 0) | 0x0c
  const all = Buffer.concat([
    Buffer.from('WEBP'),
    body,
    webpChunk('EXIF', tiffOf(6)),
    webpChunk('XMP ', Buffer.from(GPS_WORDS)),
  ])
  return Buffer.concat([Buffer.from('RIFF'), chunk32(all.length, true), all])
}
