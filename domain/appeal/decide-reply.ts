import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, guardRoom, stepTime } from './change'
import type { Worker } from './decide-accept'
import type { AppealDocument, AppealStep, ThreadEntry } from './schema'
import { canTake, nextState } from './transitions'

export type NewLine = Pick<ThreadEntry, 'k' | 'sealed' | 'policyId' | 'check'>

/**
 * The owner answers; an appeal nobody holds is accepted in the same step. The clock of the first answer stops once
 * and is never touched again. Throws APPEAL_TAKEN when a colleague holds it, APPEAL_STEP_NOT_ALLOWED, TOO_OFTEN.
 */
export const decideReply = (
  appeal: AppealDocument,
  worker: Worker,
  line: NewLine,
  now: Instant,
): AppealChange => {
  const to = nextState('reply', appeal.state)
  const isFree = canTake('accept', appeal.state)
  if (!isFree && appeal.owner !== null && appeal.owner !== worker.openid) throw new AppError('APPEAL_TAKEN')
  guardRoom(appeal)
  const at = stepTime(appeal, now)
  const by = worker.openid
  const accepted: AppealStep = { at, by, to: 'accepted', why: `${worker.name}接下了`, k: line.k }
  const answered: AppealStep = { at, by, to, why: `${worker.name}回复了`, k: line.k }
  return {
    set: {
      state: to,
      owner: by,
      ownerName: worker.name,
      firstAnsweredAt: appeal.firstAnsweredAt ?? at,
      waitingSince: null,
      answerDueAt: null,
      updatedAt: at,
    },
    thread: [{ ...line, at, by, speaker: 'worker' }],
    history: isFree ? [accepted, answered] : [answered],
  }
}
