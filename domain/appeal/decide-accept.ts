import { AppError } from '../errors'
import type { Instant } from '../time'
import { type AppealChange, stepTime } from './change'
import type { AppealDocument } from './schema'
import { canTake, nextState } from './transitions'

export type Worker = { openid: string; name: string }

/** The fields that make a worker the owner from a moment on. */
export const ownedBy = (worker: Worker, at: Instant) => ({
  owner: worker.openid,
  ownerName: worker.name,
  ownerSince: at,
})

/**
 * A worker takes an appeal; null: it is theirs already (a second tap). Throws APPEAL_TAKEN when a colleague holds it,
 * APPEAL_STEP_NOT_ALLOWED when it is closed.
 */
export const decideAccept = (
  appeal: AppealDocument,
  worker: Worker,
  k: string,
  now: Instant,
): AppealChange | null => {
  if (!canTake('accept', appeal.state) && appeal.owner !== null && appeal.state !== 'closed') {
    if (appeal.owner === worker.openid) return null
    throw new AppError('APPEAL_TAKEN')
  }
  const at = stepTime(appeal, now)
  const to = nextState('accept', appeal.state)
  return {
    set: { state: to, ...ownedBy(worker, at), updatedAt: at },
    thread: [],
    history: [{ at, by: worker.openid, to, why: `${worker.name}接下了`, k, told: true }],
  }
}
