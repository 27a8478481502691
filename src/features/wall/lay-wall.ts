import type { WorkView } from '../../../domain/wall/schema'

const COLUMN = 160
const TITLE_LETTERS = 7
const TITLE_LINE = 26
const TEXT_LETTERS = 9
const TEXT_LINE = 24
const FOOT = 64
const TALLEST = 0.66
const WIDEST = 1.5

/** A cover is as tall as it is, within what a wall can bear. */
export const coverShape = (shape: number): number => Math.min(WIDEST, Math.max(TALLEST, shape))

const linesOf = (text: string, letters: number): number => Math.ceil([...text].length / letters)

/** About how tall a card is, in points of a column: enough to keep two columns even. */
const heightOf = ({ cover, title, opening }: WorkView): number => {
  const words = cover ? 0 : linesOf(opening, TEXT_LETTERS) * TEXT_LINE
  const picture = cover ? COLUMN / coverShape(cover.shape) : 0
  return picture + words + linesOf(title, TITLE_LETTERS) * TITLE_LINE + FOOT
}

export type LaidWall = { first: WorkView | null; left: WorkView[]; right: WorkView[] }

/**
 * The wall as it hangs: the first chosen work across its whole width, the others in two columns, each below the
 * shorter one, so that the order one reads in stays about the order they came in.
 */
export const layWall = (works: readonly WorkView[]): LaidWall => {
  const [top] = works
  const first = top?.chosen && top.cover ? top : null
  const columns = { left: [] as WorkView[], right: [] as WorkView[] }
  let [left, right] = [0, 0]
  for (const work of first ? works.slice(1) : works) {
    if (left <= right) {
      columns.left.push(work)
      left += heightOf(work)
    } else {
      columns.right.push(work)
      right += heightOf(work)
    }
  }
  return { first, ...columns }
}
