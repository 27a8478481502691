import type { AssistanceNeed, AssistanceState } from '../../../domain/assistance/schema'

export const NEED_WORDS: Record<AssistanceNeed, string> = {
  hospital: '陪看病',
  paperwork: '跑腿办手续',
  device: '辅具、改造',
  household: '搬抬、打扫',
  supplies: '送米面药',
  child: '孩子照看、上学',
  hardship: '生活困难',
  job: '找活、换岗',
  other: '别的事',
}

export const NEED_OPTIONS = (Object.keys(NEED_WORDS) as AssistanceNeed[]).map((value) => ({
  value,
  label: NEED_WORDS[value],
}))

export const WHOM_OPTIONS = [
  { value: 'disabledRider' as const, label: '身体不方便的骑手' },
  { value: 'familyInNeed' as const, label: '有困难的家庭' },
]

type Said = { text: string; tone: 'open' | 'soon' | 'closed' | 'danger' }

export const STATE_SAID: Record<AssistanceState, Said> = {
  open: { text: '等人接', tone: 'soon' },
  taken: { text: '正在办', tone: 'open' },
  done: { text: '说办好了', tone: 'soon' },
  confirmed: { text: '办好了', tone: 'closed' },
  cancelled: { text: '不用了', tone: 'closed' },
}
