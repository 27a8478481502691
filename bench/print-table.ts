import type { Row } from './row'

const column = (text: string, width: number) => text.padEnd(width)

const NAME_WIDTH = 56

/** Ratio first, absolute second, as the budget is judged. */
export const printTable = (rows: Row[]): void => {
  for (const row of rows) {
    const verdict = row.pass ? 'ok  ' : 'OVER'
    const ratio = `ratio ${row.ratio.toFixed(2)}`
    console.log(
      `${verdict} ${column(row.name, NAME_WIDTH)}  ${column(ratio, 12)} ${row.value} ${row.unit} (limit ${row.limit})`,
    )
  }
}
