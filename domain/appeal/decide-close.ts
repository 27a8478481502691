import type { Instant } from '../time'
import { type AppealChange, stepTime } from './change'
import type { AppealDocument } from './schema'
import { nextState } from './transitions'

/** What every ending leaves behind: nobody waits, no partner has it before them. */
export const ENDED = { desk: null, waitingSince: null, answerDueAt: null } as const

/**
 * The person ends their appeal; "not solved" closes it too and is kept apart for the count.
 * Throws APPEAL_STEP_NOT_ALLOWED when it is closed already.
 */
export const decideClose = (
  appeal: AppealDocument,
  { k, solved }: { k: string; solved: boolean },
  now: Instant,
): AppealChange => {
  const to = nextState('close', appeal.state)
  const at = stepTime(appeal, now)
  const why = solved ? '解决了，这件事结束' : '没有解决，先结束了'
  return {
    set: { ...ENDED, state: to, solved, closedBy: 'word', closedAt: at, updatedAt: at },
    thread: [],
    history: [{ at, by: appeal.openid, to, why, k, told: true }],
  }
}
