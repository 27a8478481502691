import type { AppealView, MessageView } from '../../../domain/appeal/schema'
import { type Instant, minutesBetween } from '../../../domain/time'
import { sayMoment } from './say-moment'

/** Within this many minutes lines of a talk share one time mark. */
const SAME_BREATH_MINUTES = 10

export type ThreadRow =
  | { kind: 'time'; key: string; text: string }
  | { kind: 'step'; key: string; text: string }
  | { kind: 'message'; key: string; message: MessageView }

type Moment = { at: Instant; row: ThreadRow }

const messageMoment = (message: MessageView): Moment => ({
  at: message.at,
  row:
    message.speaker === 'system' && message.attachment === null
      ? { kind: 'step', key: message.id, text: message.text ?? '' }
      : { kind: 'message', key: message.id, message },
})

const stepMoments = (steps: AppealView['steps']): Moment[] =>
  steps.flatMap(({ at, why, told }, index) =>
    told ? [{ at, row: { kind: 'step' as const, key: `step-${index}`, text: why } }] : [],
  )

/**
 * A thread as rows from oldest to newest: messages, the changes of state one should know of, and a time mark
 * wherever the talk paused.
 */
export const threadRows = (
  { messages, steps }: Pick<AppealView, 'messages' | 'steps'>,
  now: Instant,
): ThreadRow[] => {
  const moments = [...stepMoments(steps), ...messages.map(messageMoment)]
  moments.sort((one, other) => one.at.localeCompare(other.at))
  let marked: Instant | null = null
  return moments.flatMap(({ at, row }) => {
    const paused = marked === null || minutesBetween(marked, at) >= SAME_BREATH_MINUTES
    marked = at
    return paused ? [{ kind: 'time' as const, key: `time-${row.key}`, text: sayMoment(at, now) }, row] : [row]
  })
}
