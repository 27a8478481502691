import type { AppealChange } from './change'
import { applyChange, stepTime } from './change'
import type { Tell } from './parts-schema'
import type { AppealDocument, AppealStep } from './schema'
import { canTake, nextState } from './transitions'

/** Who takes the steps that nobody took. */
export const CLOCK = 'clock'

const oneOf = (appeal: AppealDocument, k: string, at: string): Tell[] =>
  appeal.tells.some((tell) => tell.k === k) ? [] : [{ k, at, to: 'supervisors', kind: 'escalated' }]

/**
 * What time alone has done to an appeal: a silent owner has lost it to everybody, the supervisors are to be told.
 * The same for every reader whenever they look, so that a timer which was dead for days changes nothing but when it
 * is written. Null: nothing is due.
 */
export const catchUp = (appeal: AppealDocument, now: string): AppealChange | null => {
  const { poolAt, supervisorAt, owner, ownerName, state } = appeal
  const lost = poolAt !== null && poolAt <= now && owner !== null && canTake('lapse', state)
  const told = supervisorAt !== null && supervisorAt <= now
  if (!lost && !told) return null
  const at = stepTime(appeal, (lost ? poolAt : supervisorAt) ?? now)
  const to = lost ? nextState('lapse', state) : state
  const why = `${ownerName ?? '同事'}没有及时回，请大家都来接`
  const step: AppealStep = { at, by: CLOCK, to, why, k: `lapse-${Date.parse(at)}`, told: true }
  return {
    set: {
      ...(lost && { state: to, owner: null, ownerName: null, ownerSince: null }),
      ...(told && {
        supervisorAt: null,
        tells: [...appeal.tells, ...oneOf(appeal, `escalate-${Date.parse(supervisorAt)}`, at)],
      }),
      updatedAt: at,
    },
    thread: [],
    history: lost ? [step] : [],
  }
}

/** The appeal as it stands now, whether or not anybody has written down what time did to it. */
export const caughtUp = (appeal: AppealDocument, now: string): AppealDocument => {
  const change = catchUp(appeal, now)
  return change ? applyChange(appeal, change) : appeal
}
