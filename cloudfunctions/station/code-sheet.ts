import type { Instant } from '../../domain/time'
import { type Box, fitInto, type Ink, PAGE, type PdfPage } from '../_kit/pdf/pdf-page'
import { wrapText } from '../_kit/pdf/pdf-text'
import { readPicture } from '../_kit/pdf/read-picture'
import { startPdf } from '../_kit/pdf/write-pdf'

/** One code to cut out and stick on: its picture, and what it says around it. */
export type SheetCode = { title: string; text: string; picture: Buffer | null }

const MARGIN = 48
const GAP = 20
const COLUMN = (PAGE.width - 2 * MARGIN - GAP) / 2
const CARD_HEIGHT = 330
const LARGE_HEIGHT = PAGE.height - 2 * MARGIN
const ORANGE: Ink = [0.91, 0.57, 0.24]
const SOFT: Ink = [0.33, 0.29, 0.25]
const RULE: Ink = [0.87, 0.83, 0.76]

const frame = (page: PdfPage, { x, y, width, height }: Box) => {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  for (const [index, corner] of corners.entries()) {
    page.line(corner, corners[(index + 1) % corners.length] ?? corner, RULE)
  }
}

/** A card in a box: a warm band as the street's line, the name, the code, what it is for. */
const drawCard = (page: PdfPage, box: Box, { title, text, picture }: SheetCode, street: string) => {
  const { x, y, width, height } = box
  const middle = x + width / 2
  const size = Math.min(30, width / 13)
  frame(page, box)
  page.fill({ x, y, width, height: 12 }, ORANGE)
  const titles = wrapText(title, size, width - 32)
  for (const [index, line] of titles.entries()) {
    page.text(
      line,
      { x: middle, y: y + 30 + size * (index + 1) * 1.25 },
      { size, bold: true, align: 'center' },
    )
  }
  const top = y + 44 + size * 1.25 * titles.length
  const room = { x: x + 24, y: top, width: width - 48, height: height - (top - y) - size * 2.6 - 20 }
  const drawn = picture ? readPicture(picture) : null
  if (drawn) page.picture(drawn, fitInto(drawn, room))
  else page.text('这张码没画出来，再打印一次', { x: middle, y: top + 60 }, { size: 11, align: 'center' })
  const foot = y + height - 16
  page.text(text, { x: middle, y: foot - size }, { size: size * 0.72, align: 'center' })
  page.text(`${street} · 新心通`, { x: middle, y: foot }, { size: 9, ink: SOFT, align: 'center' })
}

type Sheet = { street: string; station: SheetCode; freezers: readonly SheetCode[]; now: Instant }

/** The sheet of a station: its own code on a page of its own, its freezers' two by two. */
export const writeCodeSheet = ({ street, station, freezers, now }: Sheet): Buffer => {
  const pdf = startPdf({ title: `${station.title} 二维码`, now })
  const whole = { x: MARGIN, y: MARGIN, width: PAGE.width - 2 * MARGIN, height: LARGE_HEIGHT }
  drawCard(pdf.addPage(), whole, station, street)
  let page: PdfPage | null = null
  for (const [index, freezer] of freezers.entries()) {
    const place = index % 4
    if (place === 0 || !page) page = pdf.addPage()
    const x = MARGIN + (place % 2) * (COLUMN + GAP)
    const y = MARGIN + Math.floor(place / 2) * (CARD_HEIGHT + GAP)
    drawCard(page, { x, y, width: COLUMN, height: CARD_HEIGHT }, freezer, street)
  }
  return pdf.end()
}
