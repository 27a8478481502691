import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, stepTime } from './change'
import { findStep } from './find-replay'
import type { AppealDocument } from './schema'
import { nextState } from './transitions'

/**
 * The person ends their appeal; "not solved" closes it too and is kept apart for the count. Null: a replay.
 * Throws APPEAL_STEP_NOT_ALLOWED when it is closed already, REQUEST_ID_REUSED.
 */
export const decideClose = (
  appeal: AppealDocument,
  { k, solved }: { k: string; solved: boolean },
  now: Instant,
): AppealChange | null => {
  if (findStep(appeal, { k, by: appeal.openid, to: 'closed' })) {
    if (appeal.solved !== null && appeal.solved !== solved) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  const to = nextState('close', appeal.state)
  const at = stepTime(appeal, now)
  const why = solved ? '本人说解决了' : '本人关闭，没有解决'
  return {
    set: { state: to, solved, waitingSince: null, answerDueAt: null, updatedAt: at },
    thread: [],
    history: [{ at, by: appeal.openid, to, why, k }],
  }
}
