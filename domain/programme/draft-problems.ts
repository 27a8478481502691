import { ZClockTime } from '../fields'
import type { ProgrammeItem, StreetDocument } from '../street/schema'
import { sayRuleProblem } from './rule-problem'
import type { DraftProblem, ProgrammeDraft } from './schema'

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

type Range = { field: keyof ProgrammeDraft; min: number; max: number; text: string }

/** The limits of `ZProgrammeItem`, in the words of the form. */
const RANGES: readonly Range[] = [
  { field: 'slotMinutes', min: 5, max: 600, text: '一个时段 5 到 600 分钟' },
  { field: 'capacity', min: 1, max: 50, text: '一个时段 1 到 50 个名额' },
  { field: 'opensDaysBefore', min: 0, max: 90, text: '最早提前 90 天开放预约' },
  { field: 'closesMinutesBefore', min: 0, max: 10_080, text: '最早提前 7 天截止预约' },
  { field: 'cancelMinutesBefore', min: 0, max: 10_080, text: '最早提前 7 天截止取消' },
  { field: 'offerMinutes', min: 5, max: 1440, text: '候补保留 5 分钟到 1 天' },
]

const rangeProblems = (draft: ProgrammeDraft): DraftProblem[] =>
  RANGES.filter(({ field, min, max }) => {
    const value = draft[field]
    return typeof value !== 'number' || value < min || value > max
  }).map(({ field, text }) => ({ field, text }))

const timeProblems = ({ from, to, slotMinutes }: ProgrammeDraft): DraftProblem[] => {
  const wrong = (['from', 'to'] as const).filter((_, index) => {
    return !ZClockTime.safeParse(index === 0 ? from : to).success
  })
  if (wrong.length > 0) return wrong.map((field) => ({ field, text: '选一个时刻，如 14:00' }))
  if (to <= from) return [{ field: 'to', text: `结束要晚于开始（${from}）` }]
  const minutes = minutesOf(to) - minutesOf(from)
  return slotMinutes > minutes
    ? [{ field: 'slotMinutes', text: `一个时段 ${slotMinutes} 分钟，比整场的 ${minutes} 分钟还长` }]
    : []
}

const textProblems = (draft: ProgrammeDraft): DraftProblem[] => {
  const problems: DraftProblem[] = []
  if (draft.name === '') problems.push({ field: 'name', text: '写上名字，如 免费理发' })
  if (draft.ruleText === '') problems.push({ field: 'ruleText', text: '用一句话说说哪天，如 每月 15 日' })
  const ids = draft.questions.map(({ id }) => id)
  if (new Set(ids).size < ids.length) problems.push({ field: 'questions', text: '两个问题的编号一样了' })
  if (draft.bring.some((thing) => thing === '')) problems.push({ field: 'bring', text: '有一样东西没写名字' })
  return problems
}

const quotaProblems = ({ quota: { count } }: ProgrammeDraft): DraftProblem[] =>
  count >= 1 && count <= 10 ? [] : [{ field: 'quota', text: '每人 1 到 10 次' }]

/** Everything that is wrong with a draft, by field, in plain words; empty: it can be saved. */
export const draftProblems = (draft: ProgrammeDraft, street: readonly StreetDocument[]): DraftProblem[] => {
  const rule = sayRuleProblem(draft.rule)
  const isStation = street.some(({ kind, _id }) => kind === 'station' && _id === draft.stationId)
  return [
    ...textProblems(draft),
    ...(isStation ? [] : [{ field: 'stationId', text: '选一个站点' }]),
    ...(rule === null ? [] : [{ field: 'rule', text: rule }]),
    ...timeProblems(draft),
    ...rangeProblems(draft),
    ...quotaProblems(draft),
  ]
}

const NEW = { v: 0, closedDays: [], exceptions: [], groupId: null }

/** The item a draft becomes; what the form does not show stays. A made-up sample that staff save is real from then on. */
export const itemOfDraft = (
  draft: ProgrammeDraft,
  id: string,
  before: ProgrammeItem | null,
): ProgrammeItem => ({
  ...(before ?? NEW),
  ...draft,
  kind: 'programme',
  _id: id,
  sample: false,
})

/** What the form shows of an item. */
export const draftOf = ({
  kind: _kind,
  _id,
  v: _v,
  lastChange: _lastChange,
  closedDays: _closedDays,
  exceptions: _exceptions,
  groupId: _groupId,
  sample: _sample,
  ...draft
}: ProgrammeItem): ProgrammeDraft => draft
