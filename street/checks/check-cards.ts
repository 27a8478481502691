import { isFact, linesOf, numbersIn, textOf } from '../card-line'
import type { Draft, Point, Single } from '../draft'
import type { Card, SourceEntry } from '../schema'
import { checkLines } from './check-card-lines'
import { isRealDay } from './real-day'

/** A card that waits for answers must say who can give them and what to ask. */
const checkHold = ({ file, value }: Single<Card>, point: Point): void => {
  if (value.status !== 'hold') return
  if (value.askWhom.length === 0) point(file, ['askWhom'], 'hold 的卡片要写问谁：askWhom 至少 1 项')
  if (value.askWhat.length === 0) point(file, ['askWhat'], 'hold 的卡片要写问什么：askWhat 至少 1 项')
}

/** A summary states nothing that the card does not bear out: each number stands in a confirmed line. */
const checkSummary = ({ file, value }: Single<Card>, hotlines: string[], point: Point): void => {
  const sure = linesOf(value)
    .filter(({ line }) => isFact(line) && line.confirmed)
    .flatMap(({ line }) => numbersIn(textOf(line)))
  for (const [index, sentence] of value.summary.entries())
    for (const number of numbersIn(sentence))
      if (!sure.includes(number) && !hotlines.includes(number))
        point(file, ['summary', index], `摘要里的 ${number} 在已核实的条目里找不到，先有出处再写`)
}

const checkPhones = ({ file, value }: Single<Card>, hotlines: string[], point: Point): void => {
  for (const [index, phone] of value.askWhom.entries())
    if (phone.confirmed && !hotlines.includes(phone.number))
      point(
        file,
        ['askWhom', index, 'number'],
        `${phone.number} 不在 street.yaml 的 hotlines 里，没核对的号码 confirmed 写 false`,
      )
}

const checkDays = ({ file, value }: Single<Card>, point: Point): void => {
  for (const name of ['validFrom', 'validTo', 'lastChecked'] as const) {
    const day = value[name]
    if (day !== null && !isRealDay(day)) point(file, [name], `日历上没有 ${day} 这一天`)
  }
  if (value.validFrom && value.validTo && value.validFrom > value.validTo)
    point(file, ['validTo'], `validTo 不能早于 validFrom（${value.validFrom}）`)
}

/** The rules of publishing: what a card states rests on a source, what nobody confirmed is said to be open. */
export const checkCards = (draft: Draft, point: Point): void => {
  const hotlines = draft.street?.value.hotlines.map(({ number }) => number)
  const sources = new Map<string, SourceEntry>(draft.sources.items.map(({ value }) => [value.id, value]))
  const known = draft.sources.ids && new Set(draft.sources.ids.map(({ id }) => id))
  for (const card of draft.cards) {
    checkLines(card, { sources, known, hotlines }, point)
    checkHold(card, point)
    checkDays(card, point)
    if (!hotlines) continue
    checkSummary(card, hotlines, point)
    checkPhones(card, hotlines, point)
  }
}
