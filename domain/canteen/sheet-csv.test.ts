import { sheetCsv } from './sheet-csv'

const at = '2026-12-10T12:41:05.000+08:00'

test('a sheet adds up, leaves out what was taken back, and runs no formula', () => {
  const csv = sheetCsv({
    name: '=食堂,"一"号',
    day: '2026-12-10',
    rows: [
      { at, who: 'AB2C', how: 'code', fullCents: 1500, paidCents: 1275, state: 'done' },
      { at, who: 'XYZ9', how: 'phone', fullCents: 1200, paidCents: 1020, state: 'undone' },
    ],
    sums: { meals: 1, fullCents: 1500, paidCents: 1275 },
  })
  const lines = csv.split('\r\n')
  expect(csv.startsWith('\ufeff')).toBe(true)
  expect(lines[0]).toBe('\ufeff"\'=食堂,""一""号",2026-12-10')
  expect(lines[2]).toBe('1,12:41:05,AB2C,用餐码,15,12.75,2.25')
  expect(lines[3]).toBe('合计,,1 份,,15,12.75,2.25')
  expect(csv).not.toContain('XYZ9')
})
