import { answerNotice } from '../../domain/appeal/answer-notice'
import { type Answer, untoldAnswers } from '../../domain/appeal/missing-notices'
import { type Instant, toInstant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listChangedSince, listToldCauses } from './repository'

const LOOK_BACK_MS = 3 * 24 * 3_600_000
const PAGE = 100
/** How many ids one look-up asks for. */
const BATCH = 500

const findUntold = async (answers: Answer[]): Promise<Answer[]> => {
  const untold: Answer[] = []
  for (let from = 0; from < answers.length; from += BATCH) {
    const batch = answers.slice(from, from + BATCH)
    const told = new Set(await listToldCauses(batch.map((answer) => answer.cause)))
    untold.push(...batch.filter((answer) => !told.has(answer.cause)))
  }
  return untold
}

/**
 * Makes the notices lost when a call ended between storing an answer and telling the person. The cause is the
 * notice's id, so an answer told by somebody else at the same instant is still told once. Looks back three days.
 */
export const catchUpNotices = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const since = toInstant(Date.parse(now) - LOOK_BACK_MS)
  let seen = 0
  let made = 0
  for (;;) {
    const appeals = await listChangedSince(since, seen, PAGE)
    for (const { appeal, line } of await findUntold(untoldAnswers(appeals, since))) {
      await notify({ ...answerNotice(appeal, line), now }, log)
      made += 1
    }
    seen += appeals.length
    if (appeals.length < PAGE) return { appeals: seen, noticesMade: made }
  }
}
