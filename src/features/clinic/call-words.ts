import type { CallResult } from '../../../domain/clinic/schema'

/** What came of a call, as one says it, and what follows. */
export const CALL_WORDS: Record<CallResult, { label: string; hint: string }> = {
  reachedComing: { label: '接了，说会来', hint: '下次义诊之后再看' },
  reachedBetter: { label: '接了，说好多了', hint: '一个月后再问' },
  noAnswer: { label: '没人接', hint: '明天再打，三次为止' },
  wrongNumber: { label: '号码不对', hint: '先不打了' },
  movedAway: { label: '不在这边了', hint: '先不打了' },
  declined: { label: '不想再接电话', hint: '不再打，尊重本人' },
}

export const CALL_OPTIONS = (
  ['reachedComing', 'reachedBetter', 'noAnswer', 'wrongNumber', 'movedAway', 'declined'] as const
).map((value) => ({ value, ...CALL_WORDS[value] }))
