import { runsOf, textWidth } from './pdf-text'
import type { Picture } from './picture'

/** A4 in points (1/72 inch); a page is measured from its upper left corner. */
export const PAGE = { width: 595, height: 842 } as const

/** Red, green, blue from 0 to 1. */
export type Ink = readonly [number, number, number]
const BLACK: Ink = [0.13, 0.11, 0.08]

export type TextStyle = { size: number; bold?: boolean; ink?: Ink; align?: 'left' | 'center' | 'right' }
export type Box = { x: number; y: number; width: number; height: number }

export type PdfPage = {
  /** One line; `y` is its baseline, `x` its left edge, middle or right edge by `align`. */
  text: (text: string, at: { x: number; y: number }, style: TextStyle) => void
  line: (from: { x: number; y: number }, to: { x: number; y: number }, ink?: Ink) => void
  /** A filled rectangle. */
  fill: (box: Box, ink: Ink) => void
  /** A picture stretched into a box; see `fitInto`. */
  picture: (picture: Picture, box: Box) => void
}

const number = (value: number): string => String(Math.round(value * 100) / 100)
const numbers = (...values: number[]): string => values.map(number).join(' ')

/** The largest box of the picture's own shape that fits a box, in its middle. */
export const fitInto = (picture: { width: number; height: number }, box: Box): Box => {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}

const SHIFT = { left: 0, center: 0.5, right: 1 } as const
/** A stroke of this share of the size around every letter: the Chinese font has no bold of its own. */
const BOLD_STROKE = 0.03

type Operations = { put: (operation: string) => void; nameOf: (picture: Picture) => string }

/** The drawing verbs of one page, as operations of its content stream (ISO 32000-1, Annex A). */
export const drawOn = ({ put, nameOf }: Operations): PdfPage => ({
  text: (text, { x, y }, { size, bold = false, ink = BLACK, align = 'left' }) => {
    const left = x - textWidth(text, size) * SHIFT[align]
    const inks = `${numbers(...ink)} rg ${numbers(...ink)} RG`
    const weight = bold ? `2 Tr ${number(size * BOLD_STROKE)} w` : '0 Tr'
    const shown = runsOf(text).map(({ font, hex }) => `/${font} ${number(size)} Tf <${hex}> Tj`)
    put(`BT ${inks} ${weight} ${numbers(left, PAGE.height - y)} Td ${shown.join(' ')} ET`)
  },
  line: (from, to, ink = BLACK) =>
    put(
      `${numbers(...ink)} RG 0.7 w ${numbers(from.x, PAGE.height - from.y)} m ${numbers(to.x, PAGE.height - to.y)} l S`,
    ),
  fill: ({ x, y, width, height }, ink) =>
    put(`${numbers(...ink)} rg ${numbers(x, PAGE.height - y - height, width, height)} re f`),
  picture: (picture, { x, y, width, height }) => {
    const place = numbers(width, 0, 0, height, x, PAGE.height - y - height)
    put(`q ${place} cm ${picture.turn.join(' ')} cm /${nameOf(picture)} Do Q`)
  },
})
