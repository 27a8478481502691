/** The limits of subscribe-message fields by the kind in their name (WeChat's table, `thing1` → thing). */
const day = String.raw`(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/]\d{1,2}[-/]\d{1,2})`
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const range = (point: string): RegExp => new RegExp(`^${point}(?:\\s?~\\s?${point})?$`)

const rules: Record<string, RegExp> = {
  thing: /^[^\n]{1,20}$/u,
  number: /^(?=.{1,32}$)-?\d+(?:\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: range(`(?:${day}\\s?)?${clock}`),
  date: range(`${day}(?:\\s?${clock})?`),
  amount: /^[^\d\s]?\d{1,10}(?:\.\d+)?元?$/u,
  phone_number: /^[\d+()\-\s]{1,17}$/,
  car_number: /^(?=.{1,8}$)\p{Script=Han}?[A-Za-z0-9]+\p{Script=Han}?$/u,
  name: /^(?:[\p{Script=Han}·]{1,10}|[A-Za-z\s.]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  // Which values an enum lists is known to the account's back office alone.
  enum: /^.{1,20}$/u,
}

/**
 * Checks one field of a message. Answers what is wrong with it in WeChat's words (47003 names the field), or
 * undefined. A kind this table does not know is refused rather than waved through.
 */
export const checkTemplateField = (name: string, value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text.trim() === '') return `data.${name}.value is empty`
  const kind = name.replace(/\d+$/, '')
  const rule = rules[kind]
  if (!rule) return `data.${name} is of no known kind`
  return rule.test(text) ? undefined : `data.${name}.value invalid`
}
