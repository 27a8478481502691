import { sayRuleProblem } from '../../domain/programme/rule-problem'
import type { Draft, List, Point } from '../draft'
import type { Place, YamlFile } from '../yaml-file'
import { isRealDay } from './real-day'

type Span = { from: string; to: string }
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export const checkRule = (file: YamlFile | null, place: Place, rule: string, point: Point): void => {
  const trouble = sayRuleProblem(rule)
  if (trouble) point(file, [...place, 'rule'], trouble)
}

const checkSpan = (file: YamlFile | null, place: Place, { from, to }: Span, point: Point): void => {
  if (from >= to) point(file, [...place, 'to'], `to 应晚于 from（${from}）`)
}

const checkClosedDays = (list: List<{ closedDays: string[] }>, point: Point): void => {
  for (const { value, at } of list.items)
    for (const [index, day] of value.closedDays.entries())
      if (!isRealDay(day)) point(list.file, [...at, 'closedDays', index], `日历上没有 ${day} 这一天`)
}

/** Opening hours may run over midnight (22:00–02:00); only an empty span is a mistake. */
const checkStationHours = ({ stations }: Draft, point: Point): void => {
  for (const { value, at } of stations.items) {
    if (value.hours === '24h') continue
    const place = [...at, 'hours']
    checkRule(stations.file, place, value.hours.rule, point)
    if (value.hours.from === value.hours.to)
      point(stations.file, [...place, 'to'], '开门和关门是同一时刻；全天开就写 hours: 24h')
  }
}

const checkSlots = ({ programmes }: Draft, point: Point): void => {
  for (const { value, at } of programmes.items) {
    const minutes = minutesOf(value.to) - minutesOf(value.from)
    if (minutes > 0 && value.slotMinutes > minutes)
      point(
        programmes.file,
        [...at, 'slotMinutes'],
        `一个时段 ${value.slotMinutes} 分钟，比 ${value.from} 到 ${value.to} 的 ${minutes} 分钟还长`,
      )
  }
}

/** Every rule names days, every span has a length, every slot fits its span. */
export const checkTimes = (draft: Draft, point: Point): void => {
  if (draft.street) checkSpan(draft.street.file, ['appealDay'], draft.street.value.appealDay, point)
  checkStationHours(draft, point)
  for (const list of [draft.programmes, draft.meals]) {
    checkClosedDays(list, point)
    for (const { value, at } of list.items) {
      checkRule(list.file, at, value.rule, point)
      checkSpan(list.file, at, value, point)
    }
  }
  checkSlots(draft, point)
}
