import type { Instant } from '../time'
import { stepTime } from './change'
import type { AppealDocument, ThreadEntry } from './schema'

const WHY = '本人注销，内容已删除'

/** Who the record names from here on, and the request that asked for it. */
type Erasure = { person: string; k: string }

type ErasedFields = Omit<
  AppealDocument,
  | '_id'
  | 'category'
  | 'urgent'
  | 'submittedAt'
  | 'firstAnswerDueAt'
  | 'firstAnsweredAt'
  | 'owner'
  | 'ownerName'
  | 'v'
  | 'reopenedCount'
  | 'mergedInto'
  | 'openedBy'
  | 'tries'
  | 'ownerSince'
  | 'done'
>

/** Pictures and voices go with the words; what only points somewhere stays. */
const wordless = ({ attachment }: ThreadEntry): ThreadEntry['attachment'] =>
  attachment?.kind === 'picture' || attachment?.kind === 'voice' ? null : attachment

/**
 * What an appeal becomes when its person asks to be forgotten: every word is dropped, theirs and those written to
 * them; steps, clocks and cards stay, without the person, so that the street's counts stay true. An open one closes:
 * nobody is left to answer to. Read up to here, so that no notice is made up for it later.
 */
export const eraseAppeal = (appeal: AppealDocument, { person, k }: Erasure, now: Instant): ErasedFields => {
  const at = stepTime(appeal, now)
  const nameless = <T extends { by: string }>(row: T): T =>
    row.by === appeal.openid ? { ...row, by: person } : row
  const history = appeal.history.map(nameless)
  return {
    openid: person,
    alias: '已注销',
    state: 'closed',
    solved: appeal.closedBy === null || appeal.closedBy === 'word' ? (appeal.solved ?? false) : appeal.solved,
    closedBy: appeal.closedBy ?? 'erasure',
    closedAt: appeal.closedAt ?? at,
    poolAt: null,
    supervisorAt: null,
    solution: appeal.solution && { ...appeal.solution, dueAt: null },
    rating: appeal.rating && { ...appeal.rating, sealed: null },
    notes: appeal.notes.map((note) => ({ ...note, sealed: null })),
    referrals: appeal.referrals.map((referral) => ({
      ...referral,
      summary: null,
      shared: [],
      steps: referral.steps.map((step) => ({ ...nameless(step), sealed: null })),
    })),
    desk: null,
    evidence: null,
    deadlineOn: null,
    tells: [],
    waitingSince: null,
    answerDueAt: null,
    updatedAt: at,
    personReadAt: at,
    erasedAt: at,
    thread: appeal.thread.map((line) => ({ ...nameless(line), sealed: null, attachment: wordless(line) })),
    history:
      appeal.state === 'closed'
        ? history
        : [...history, { at, by: person, to: 'closed', why: WHY, k, told: false }],
  }
}
