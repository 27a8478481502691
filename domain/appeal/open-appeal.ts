import type { Instant } from '../time'
import { startSolution } from './clocks'
import { answerDueAt, type PromiseRules } from './promise'
import type { AppealCategory, AppealDocument, ThreadEntry } from './schema'
import { addWorkingMinutes } from './working-time'

type NewAppeal = {
  id: string
  openid: string
  alias: string
  category: AppealCategory
  urgent: boolean
  first: Pick<ThreadEntry, 'k' | 'sealed' | 'check'>
  /** Pictures and voices that came with the first words, each a line of its own. */
  files?: readonly Pick<ThreadEntry, 'k' | 'attachment'>[]
  mark: string
  /** The worker who writes it down for somebody, and how that person agreed. */
  openedBy?: { openid: string; name: string; consent: string }
}

const reason = (openedBy: NewAppeal['openedBy']): string =>
  openedBy ? `${openedBy.name}替你记下的（${openedBy.consent}）` : '提交诉求'

/** The document of a new appeal: the person's first words, and the clock that runs from this instant. */
export const openAppeal = (
  { id, openid, alias, category, urgent, first, files = [], mark, openedBy }: NewAppeal,
  rules: PromiseRules,
  now: Instant,
): AppealDocument => {
  const due = answerDueAt(now, rules)
  const line = { at: now, by: openid, speaker: 'person' as const, policyId: null }
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
    ownerSince: null,
    poolAt: now,
    supervisorAt: addWorkingMinutes(due, rules.supervisorMinutes, rules.hours),
    solution: startSolution(now, rules),
    solved: null,
    closedBy: null,
    closedAt: null,
    reopenedCount: 0,
    rating: null,
    mergedInto: null,
    openedBy: openedBy?.openid ?? null,
    notes: [],
    tries: [],
    referrals: [],
    desk: null,
    evidence: null,
    deadlineOn: null,
    tells: openedBy ? [{ k: first.k, at: now, to: 'person', kind: 'openedFor' }] : [],
    done: [{ k: first.k, mark }],
    updatedAt: now,
    personReadAt: null,
    erasedAt: null,
    thread: [
      { ...first, ...line, attachment: null },
      ...files.map((file) => ({ ...file, ...line, sealed: null, check: 'pass' as const })),
    ],
    history: [
      {
        at: now,
        by: openedBy?.openid ?? openid,
        to: 'submitted',
        why: reason(openedBy),
        k: first.k,
        told: openedBy !== undefined,
      },
    ],
    v: 1,
  }
}
