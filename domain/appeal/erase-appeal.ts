import type { Instant } from '../time'
import { stepTime } from './change'
import type { AppealDocument } from './schema'

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
>

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
    solved: appeal.solved ?? false,
    waitingSince: null,
    answerDueAt: null,
    updatedAt: at,
    personReadAt: at,
    erasedAt: at,
    thread: appeal.thread.map((line) => ({ ...nameless(line), sealed: null })),
    history:
      appeal.state === 'closed' ? history : [...history, { at, by: person, to: 'closed', why: WHY, k }],
  }
}
