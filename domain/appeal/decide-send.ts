import type { Instant } from '../time'
import { type AppealChange, guardRoom, stepTime } from './change'
import type { NewLine } from './decide-reply'
import { answerDueAt, type PromiseRules } from './promise'
import type { AppealDocument } from './schema'
import { nextState } from './transitions'

/**
 * The person writes again. Somebody who waited already goes on waiting since then: a second message must not push
 * their place back. Throws APPEAL_STEP_NOT_ALLOWED when the appeal is closed, TOO_OFTEN.
 */
export const decideSend = (
  appeal: AppealDocument,
  line: NewLine,
  rules: PromiseRules,
  now: Instant,
): AppealChange => {
  const to = nextState('send', appeal.state)
  guardRoom(appeal)
  const at = stepTime(appeal, now)
  const by = appeal.openid
  return {
    set: {
      state: to,
      waitingSince: appeal.waitingSince ?? at,
      answerDueAt: appeal.answerDueAt ?? answerDueAt(at, rules),
      updatedAt: at,
    },
    thread: [{ ...line, at, by, speaker: 'person' }],
    history: to === appeal.state ? [] : [{ at, by, to, why: '本人补充了情况', k: line.k, told: false }],
  }
}
