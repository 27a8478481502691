import type { AlarmResult, ElderCallResult, HowElder } from './schema'

/** How the elder was, as the rider says it. */
export const HOW_WORDS: Record<HowElder, string> = {
  fine: '好',
  uneasy: '有点不放心',
  needsHelp: '需要帮忙',
  noAnswer: '没人应门',
}

/** What came of a call to the elder, and what follows. */
export const CALL_WORDS: Record<ElderCallResult, { label: string; hint: string }> = {
  cameFine: { label: '骑手来过，人挺好', hint: '看望算数，两周后再问' },
  cameUneasy: { label: '骑手来过，有点不放心', hint: '看望算数，三天后再问' },
  metFine: { label: '上门见到了，都好', hint: '看望算数，两周后再问' },
  notCame: { label: '说骑手没来过', hint: '这几次先不算，一周后再问' },
  needsHelp: { label: '需要帮忙', hint: '明天再问' },
  noAnswer: { label: '没人接', hint: '明天再打，三次就上门看看' },
  wrongNumber: { label: '号码不对', hint: '改好号码，明天再打' },
}

/** How an alarm ended. */
export const ALARM_WORDS: Record<AlarmResult, string> = {
  bothSafe: '都联系上了，平安',
  forgot: '骑手忘了点，人已离开',
  helped: '去帮了，安顿好了',
  familyCame: '家人来了',
  emergency: '报了 120 / 110',
}
