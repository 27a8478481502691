/** The numbered objects of a PDF file and the table that finds them (ISO 32000-1, 7.5). */
export type PdfObjects = {
  /** A number for an object that others name before it is written. */
  reserve: () => number
  put: (id: number, dictionary: string, stream?: Buffer) => void
  add: (dictionary: string, stream?: Buffer) => number
  end: (root: number, info: number) => Buffer
}

const bodyOf = (dictionary: string, stream?: Buffer): Buffer => {
  if (!stream) return Buffer.from(`${dictionary}\n`, 'latin1')
  const inner = dictionary.replace(/>>$/, `/Length ${stream.length}>>`)
  return Buffer.concat([Buffer.from(`${inner}\nstream\n`, 'latin1'), stream, Buffer.from('\nendstream\n')])
}

const tableOf = (offsets: readonly number[]): string =>
  [
    `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`,
    ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`),
  ].join('')

/** The second line's bytes above 127 tell whoever carries the file that it is no text. */
const HEADER = Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')

export const startObjects = (): PdfObjects => {
  const bodies: (Buffer | null)[] = []
  const reserve = () => bodies.push(null)
  const put = (id: number, dictionary: string, stream?: Buffer) => {
    bodies[id - 1] = bodyOf(dictionary, stream)
  }
  return {
    reserve,
    put,
    add: (dictionary, stream) => {
      const id = reserve()
      put(id, dictionary, stream)
      return id
    },
    end: (root, info) => {
      const parts: Buffer[] = [HEADER]
      const offsets: number[] = []
      let length = HEADER.length
      for (const [index, body] of bodies.entries()) {
        if (!body) throw new Error(`object ${index + 1} of the PDF was never written`)
        const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('endobj\n')])
        offsets.push(length)
        length += part.length
        parts.push(part)
      }
      const trailer = `trailer\n<</Size ${bodies.length + 1}/Root ${root} 0 R/Info ${info} 0 R>>\n`
      parts.push(Buffer.from(`${tableOf(offsets)}${trailer}startxref\n${length}\n%%EOF\n`))
      return Buffer.concat(parts)
    },
  }
}
