import { at, type Instant } from '../time'
import { reminderDue } from './limitation'
import type { AppealDocument } from './schema'
import type { Telling } from './tell-words'

/**
 * The reminder that is due of a last day; null: none is, or nobody can be reached. A timer that was dead reminds with
 * the days that are left, not with those it missed.
 */
export const deadlineNotice = (appeal: AppealDocument, now: Instant): Telling | null => {
  const { deadlineOn, _id, openid, erasedAt, solved } = appeal
  const days = deadlineOn === null ? null : reminderDue(deadlineOn, now)
  if (deadlineOn === null || days === null || erasedAt !== null || openid.startsWith('phone:')) return null
  // Whoever ended it unsolved, or could not be reached, still loses the right that day.
  if (solved === true) return null
  const title = days === 1 ? '有件事明天就到期' : `有件事 ${days} 天内到期`
  return {
    cause: `appeal-deadline:${_id}:${deadlineOn}:${days}`,
    openid,
    topic: 'staffDue',
    title,
    body: `最后一天是 ${deadlineOn}，过了这天可能就不能办了。点开看看。`,
    page: `packages/appeal/evidence/index?id=${_id}`,
    message: { first: title, time: at(deadlineOn, '23:59'), third: '点开看看要办什么' },
  }
}
