export type Row = Record<string, unknown>

const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((row) => row !== null && typeof row === 'object')

/** The documents of an answer: the SDK calls them `data` after get() and `list` after end(), and types neither. */
export const rowsOf = async (answer: unknown): Promise<Row[]> => {
  const settled: unknown = await answer
  const fields: Row = settled !== null && typeof settled === 'object' ? { ...settled } : {}
  const rows = fields.data ?? fields.list
  if (!isRows(rows)) throw new Error(`no rows in ${JSON.stringify(settled)}`)
  return rows
}
