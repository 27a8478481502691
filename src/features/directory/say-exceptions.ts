import type { HoursRow } from '../../../domain/directory/list-schema'
import { dayWords } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'

/** Days that differ from the rule, as one says them: `12月20日到12月22日：盘点，不开`. */
export const sayExceptions = ({ exceptions }: HoursRow, today: Day): string[] =>
  exceptions.map(({ from, to, text }) => {
    const [first, last] = [dayWords(from, today).date, dayWords(to, today).date]
    return `${from === to ? first : `${first}到${last}`}：${text}`
  })
