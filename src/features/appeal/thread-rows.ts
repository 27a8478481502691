import type { AppealState, AppealView, MessageView } from '../../../domain/appeal/schema'
import { type Instant, minutesBetween } from '../../../domain/time'
import { sayMoment } from './say-moment'

/** Within this many minutes lines of a talk share one time mark. */
const SAME_BREATH_MINUTES = 10

export type ThreadRow =
  | { kind: 'time'; key: string; text: string }
  | { kind: 'step'; key: string; text: string }
  | { kind: 'message'; key: string; message: MessageView }

const STEP_WORDS: Partial<Record<AppealState, string>> = {
  accepted: '社工接下了',
  referred: '转给了能办这件事的地方',
  closed: '这件事结束了',
  reopened: '又打开了',
}

type Moment = { at: Instant; row: ThreadRow }

const messageMoment = (message: MessageView): Moment => ({
  at: message.at,
  row:
    message.speaker === 'system' && message.policy === null
      ? { kind: 'step', key: message.id, text: message.text ?? '' }
      : { kind: 'message', key: message.id, message },
})

const stepMoments = ({ steps, ownerName }: Pick<AppealView, 'steps' | 'ownerName'>): Moment[] =>
  steps.flatMap(({ at, to }, index) => {
    const words = STEP_WORDS[to]
    if (words === undefined) return []
    const text = to === 'accepted' && ownerName !== null ? `${ownerName}接下了` : words
    return [{ at, row: { kind: 'step' as const, key: `step-${index}`, text } }]
  })

/**
 * A thread as rows from oldest to newest: messages, the changes of state a person should know of, and a time mark
 * wherever the talk paused. Where the function already put a change of state into the thread as a system line, the
 * history's own step is left out.
 */
export const threadRows = (
  appeal: Pick<AppealView, 'messages' | 'steps' | 'ownerName'>,
  now: Instant,
): ThreadRow[] => {
  const told = appeal.messages.some(({ speaker }) => speaker === 'system')
  const moments = [...appeal.messages.map(messageMoment), ...(told ? [] : stepMoments(appeal))]
  moments.sort((one, other) => one.at.localeCompare(other.at))
  const rows: ThreadRow[] = []
  let marked: Instant | null = null
  for (const { at, row } of moments) {
    if (marked === null || minutesBetween(marked, at) >= SAME_BREATH_MINUTES) {
      rows.push({ kind: 'time', key: `time-${at}-${row.key}`, text: sayMoment(at, now) })
    }
    marked = at
    rows.push(row)
  }
  return rows
}
