import type { AlarmRow, VisitView } from '../../../domain/pairing/call-schema'
import type {
  AlarmResult,
  ElderCallResult,
  HowElder,
  PairingState,
  Side,
} from '../../../domain/pairing/schema'
import { ALARM_WORDS, CALL_WORDS, HOW_WORDS } from '../../../domain/pairing/words'

type Tone = 'open' | 'soon' | 'closed' | 'danger' | 'plain'

export const STATE_WORDS: Record<PairingState, { tone: Tone; text: string }> = {
  offered: { tone: 'soon', text: '等你回话' },
  active: { tone: 'open', text: '结对中' },
  paused: { tone: 'closed', text: '先停一停' },
  declined: { tone: 'closed', text: '没结成' },
  ended: { tone: 'closed', text: '已结束' },
}

export const SIDE_WORDS: Record<Side, string> = { rider: '骑手', elder: '老人', worker: '社工' }

const ACT_WORDS: Record<string, string> = {
  offered: '请骑手结对',
  accepted: '答应了',
  declined: '这次不行',
  planned: '改了日子',
  paused: '停一停',
  resumed: '接着来',
  ended: '结束结对',
}
export const actWord = (act: string): string => ACT_WORDS[act] ?? act

export const VISIT_WORDS: Record<VisitView['state'], { tone: Tone; text: string }> = {
  there: { tone: 'soon', text: '还没报离开' },
  left: { tone: 'plain', text: '等老人一句话' },
  confirmed: { tone: 'open', text: '老人说来过' },
  denied: { tone: 'danger', text: '老人说没来' },
}

export const ALARM_TITLES: Record<AlarmRow['kind'], string> = {
  late: '骑手还没报平安',
  needsHelp: '老人需要帮忙',
  noAnswer: '没人应门',
}

const HOWS: HowElder[] = ['fine', 'uneasy', 'needsHelp', 'noAnswer']
const HOW_HINTS: Partial<Record<HowElder, string>> = {
  uneasy: '社工明天打电话问',
  needsHelp: '社工马上联系',
  noAnswer: '社工马上联系',
}
export const HOW_OPTIONS = HOWS.map((value) => ({
  value,
  label: HOW_WORDS[value],
  ...(HOW_HINTS[value] === undefined ? {} : { hint: HOW_HINTS[value] }),
}))

const CALLS: ElderCallResult[] = [
  'cameFine',
  'cameUneasy',
  'metFine',
  'notCame',
  'needsHelp',
  'noAnswer',
  'wrongNumber',
]
export const CALL_OPTIONS = CALLS.map((value) => ({ value, ...CALL_WORDS[value] }))

const ENDS: AlarmResult[] = ['bothSafe', 'forgot', 'helped', 'familyCame', 'emergency']
export const ALARM_OPTIONS = ENDS.map((value) => ({ value, label: ALARM_WORDS[value] }))
