import type { Instant } from '../time'
import { answerDueAt, type PromiseRules } from './promise'
import type { AppealCategory, AppealDocument, ThreadEntry } from './schema'

type NewAppeal = {
  id: string
  openid: string
  alias: string
  category: AppealCategory
  urgent: boolean
  first: Omit<ThreadEntry, 'at' | 'by' | 'speaker' | 'policyId'>
}

/** The document of a new appeal: the person's first words, and the clock that runs from this instant. */
export const openAppeal = (
  { id, openid, alias, category, urgent, first }: NewAppeal,
  rules: PromiseRules,
  now: Instant,
): AppealDocument => {
  const due = answerDueAt(now, rules)
  return {
    _id: id,
    openid,
    alias,
    category,
    urgent,
    state: 'submitted',
    owner: null,
    ownerName: null,
    submittedAt: now,
    firstAnswerDueAt: due,
    firstAnsweredAt: null,
    waitingSince: now,
    answerDueAt: due,
    solved: null,
    updatedAt: now,
    personReadAt: null,
    erasedAt: null,
    thread: [{ ...first, at: now, by: openid, speaker: 'person', policyId: null }],
    history: [{ at: now, by: openid, to: 'submitted', why: '提交诉求', k: first.k }],
    v: 1,
  }
}
