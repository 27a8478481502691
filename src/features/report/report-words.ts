import type { ReportCategory, ReportKind, ReportState } from '../../../domain/report/schema'

export const CATEGORY_WORDS: Record<ReportCategory, string> = {
  road: '路面',
  wire: '电线',
  fire: '消防和充电',
  blocked: '占道',
  light: '路灯',
  traffic: '交通',
  hygiene: '卫生',
  facility: '设施坏了',
  service: '服务',
  other: '别的',
}

export const CATEGORY_OPTIONS = (Object.keys(CATEGORY_WORDS) as ReportCategory[]).map((value) => ({
  value,
  label: CATEGORY_WORDS[value],
}))

export const KIND_OPTIONS: { value: ReportKind; label: string }[] = [
  { value: 'hazard', label: '有隐患' },
  { value: 'suggestion', label: '提建议' },
]

type Tone = 'open' | 'soon' | 'closed' | 'danger' | 'plain'

export const STATE_WORDS: Record<ReportState, { tone: Tone; text: string }> = {
  pending: { tone: 'soon', text: '等审核' },
  open: { tone: 'soon', text: '等处理' },
  dispatched: { tone: 'soon', text: '派人了' },
  working: { tone: 'open', text: '在处理' },
  done: { tone: 'open', text: '办完了' },
  solved: { tone: 'open', text: '确认解决' },
  reopened: { tone: 'danger', text: '还没好' },
  refused: { tone: 'closed', text: '没通过' },
  merged: { tone: 'closed', text: '并到别的里' },
}

/** Where on the street, as a person says it. */
export const sayPlace = (metres: number | null): string =>
  metres === null ? '没标位置' : `离街口 ${metres} 米`

const HOUR = 60
const DAY = 24 * HOUR

/** A stretch of time in the largest unit that fits: minutes below an hour, hours below two days. */
export const saySpan = (minutes: number): { number: string; unit: string } => {
  if (minutes < HOUR) return { number: String(Math.max(1, minutes)), unit: '分钟' }
  if (minutes < 2 * DAY) return { number: String(Math.round(minutes / HOUR)), unit: '小时' }
  return { number: String(Math.round(minutes / DAY)), unit: '天' }
}
