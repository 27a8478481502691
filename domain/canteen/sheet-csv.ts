import { beijing, type Day } from '../time'
import { sayYuan } from './price'
import type { MealSums, SheetRow } from './schema'

const HOW = { code: '用餐码', phone: '手机号' } as const

/** A cell a spreadsheet neither splits nor runs as a formula. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const line = (...cells: string[]): string => cells.map(cell).join(',')

type Sheet = { name: string; day: Day; rows: readonly SheetRow[]; sums: MealSums }

/** The day's meals for settling with the community, as a spreadsheet opens it: UTF-8 with a mark, CRLF. */
export const sheetCsv = ({ name, day, rows, sums }: Sheet): string => {
  const counted = rows.filter(({ state }) => state === 'done')
  const body = counted.map(({ at, who, how, fullCents, paidCents }, index) =>
    line(
      String(index + 1),
      beijing(at).format('HH:mm:ss'),
      who,
      HOW[how],
      sayYuan(fullCents),
      sayYuan(paidCents),
      sayYuan(fullCents - paidCents),
    ),
  )
  const { meals, fullCents, paidCents } = sums
  const lines = [
    line(name, day),
    line('序号', '时间', '代号', '方式', '原价', '实付', '优惠'),
    ...body,
    line(
      '合计',
      '',
      `${meals} 份`,
      '',
      sayYuan(fullCents),
      sayYuan(paidCents),
      sayYuan(fullCents - paidCents),
    ),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}
