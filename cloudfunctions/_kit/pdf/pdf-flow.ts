import { fitInto, type Ink, PAGE, type PdfPage } from './pdf-page'
import { wrapText } from './pdf-text'
import { readPicture } from './read-picture'
import type { Pdf } from './write-pdf'

/** A document written from top to bottom: what does not fit the page goes on the next one. */
export type Flow = {
  title: (text: string) => void
  heading: (text: string) => void
  paragraph: (text: string) => void
  /** A label and what stands behind it, on one or more lines. */
  row: (label: string, text: string) => void
  /** A JPEG or PNG as large as it may be; false: the bytes are neither, and nothing was drawn. */
  picture: (bytes: Buffer, caption?: string) => boolean
  space: (points: number) => void
}

const MARGIN = 56
const WIDTH = PAGE.width - 2 * MARGIN
const BOTTOM = PAGE.height - MARGIN
const LABEL_WIDTH = 96
const TALLEST_PICTURE = 420
const SOFT: Ink = [0.33, 0.29, 0.25]
const LEADING = 1.55

type Style = { size: number; bold?: boolean; ink?: Ink; x?: number; width?: number }

/** Begins a document on pages of `pdf`, numbered at the foot. */
export const startFlow = (pdf: Pdf): Flow => {
  let page: PdfPage = pdf.addPage()
  let y = MARGIN
  let count = 1
  const numberPage = () =>
    page.text(
      String(count),
      { x: PAGE.width / 2, y: PAGE.height - 28 },
      { size: 9, ink: SOFT, align: 'center' },
    )
  const turnPage = () => {
    page = pdf.addPage()
    y = MARGIN
    count += 1
    numberPage()
  }
  const need = (height: number) => {
    if (y + height > BOTTOM && y > MARGIN) turnPage()
  }
  const write = (text: string, { size, bold, ink, x = MARGIN, width = WIDTH }: Style) => {
    for (const line of wrapText(text, size, width)) {
      need(size * LEADING)
      page.text(line, { x, y: y + size }, { size, bold, ink })
      y += size * LEADING
    }
  }
  numberPage()
  return {
    title: (text) => {
      write(text, { size: 20, bold: true })
      y += 6
    },
    heading: (text) => {
      y += 10
      need(60)
      write(text, { size: 14, bold: true })
      page.line({ x: MARGIN, y }, { x: MARGIN + WIDTH, y }, SOFT)
      y += 6
    },
    paragraph: (text) => {
      write(text, { size: 11 })
      y += 4
    },
    row: (label, text) => {
      need(11 * LEADING)
      page.text(label, { x: MARGIN, y: y + 11 }, { size: 11, ink: SOFT })
      write(text || ' ', { size: 11, x: MARGIN + LABEL_WIDTH, width: WIDTH - LABEL_WIDTH })
    },
    picture: (bytes, caption) => {
      const picture = readPicture(bytes)
      if (!picture) return false
      const shape = fitInto(picture, { x: 0, y: 0, width: WIDTH, height: TALLEST_PICTURE })
      const scale = Math.min(1, picture.width / shape.width)
      const [width, height] = [shape.width * scale, shape.height * scale]
      need(height + (caption ? 24 : 8))
      page.picture(picture, { x: MARGIN, y, width, height })
      y += height + 6
      if (caption) write(caption, { size: 9, ink: SOFT })
      y += 6
      return true
    },
    space: (points) => {
      y += points
    },
  }
}
