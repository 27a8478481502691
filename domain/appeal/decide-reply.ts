import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, guardRoom, stepTime } from './change'
import type { Worker } from './decide-accept'
import type { AppealDocument, AppealStep, ThreadEntry } from './schema'
import { canTake, nextState } from './transitions'

export type NewLine = Pick<ThreadEntry, 'k' | 'sealed' | 'policyId' | 'attachment' | 'check'>

/**
 * The owner answers, or asks back (`ask`: the turn is the person's then); an appeal nobody holds is accepted in the same step. The clock of the first answer stops once
 * and is never touched again. Throws APPEAL_TAKEN when a colleague holds it, APPEAL_STEP_NOT_ALLOWED, TOO_OFTEN.
 */
export const decideReply = (
  appeal: AppealDocument,
  worker: Worker,
  line: NewLine,
  now: Instant,
  step: 'reply' | 'ask' = 'reply',
): AppealChange => {
  const to = nextState(step, appeal.state)
  const isFree = canTake('accept', appeal.state)
  if (!isFree && appeal.owner !== null && appeal.owner !== worker.openid) throw new AppError('APPEAL_TAKEN')
  guardRoom(appeal)
  const at = stepTime(appeal, now)
  const by = worker.openid
  const accepted: AppealStep = {
    at,
    by,
    to: 'accepted',
    why: `${worker.name}接下了`,
    k: line.k,
    told: true,
  }
  const why = step === 'ask' ? `${worker.name}在等你回话` : `${worker.name}回复了`
  const answered: AppealStep = { at, by, to, why, k: line.k, told: false }
  return {
    set: {
      state: to,
      owner: by,
      ownerName: worker.name,
      ownerSince: appeal.owner === by ? appeal.ownerSince : at,
      firstAnsweredAt: appeal.firstAnsweredAt ?? at,
      waitingSince: null,
      answerDueAt: null,
      updatedAt: at,
    },
    thread: [{ ...line, at, by, speaker: 'worker' }],
    history: isFree ? [accepted, answered] : [answered],
  }
}
