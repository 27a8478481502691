import { answerNotice } from '../../domain/appeal/answer-notice'
import { deadlineNotice } from '../../domain/appeal/deadline-notice'
import { mergeKey } from '../../domain/appeal/decide-merge'
import { REMIND_DAYS } from '../../domain/appeal/limitation'
import { untoldAnswers } from '../../domain/appeal/missing-notices'
import type { AppealDocument } from '../../domain/appeal/schema'
import type { Telling } from '../../domain/appeal/tell-words'
import { addDays, dayOf, type Instant, toInstant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { findAppeal } from '../_store/appeal-store'
import { mergeIn } from '../_store/merge-in'
import { PHONE_PERSON, tellingsOf } from '../_store/tell-appeal'
import { listChangedSince, listDeadlines, listToldCauses } from './repository'

const LOOK_BACK_MS = 5 * 24 * 3_600_000
const PAGE = 100
/** How many ids one look-up asks for. */
const BATCH = 500

/** Makes those of the messages that nobody has made yet; the cause is the id, so each is told once. */
const tellMissing = async (tellings: readonly Telling[], now: Instant, log: Log): Promise<number> => {
  let made = 0
  for (let from = 0; from < tellings.length; from += BATCH) {
    const batch = tellings.slice(from, from + BATCH)
    const told = new Set(await listToldCauses(batch.map(({ cause }) => cause)))
    for (const telling of batch.filter(({ cause }) => !told.has(cause))) {
      await notify({ ...telling, now }, log)
      made += 1
    }
  }
  return made
}

/** Every message the appeals changed since then should have made. */
const dueOf = async (appeals: readonly AppealDocument[], since: Instant): Promise<Telling[]> => {
  const known = appeals.filter(({ openid }) => !openid.startsWith(PHONE_PERSON))
  const answers = untoldAnswers(known, since).map(({ appeal, line }) => answerNotice(appeal, line))
  const steps = await Promise.all(
    appeals.map((appeal) =>
      tellingsOf(
        appeal,
        appeal.tells.filter(({ at }) => at >= since),
      ),
    ),
  )
  return [...answers, ...steps.flat()]
}

/** A merge whose second half a crash took: the appeal that goes on has no line of it yet. */
const finishMerges = async (appeals: readonly AppealDocument[], now: Instant): Promise<number> => {
  let finished = 0
  for (const source of appeals.filter(({ mergedInto }) => mergedInto !== null)) {
    const target = await findAppeal(source.mergedInto ?? '')
    const isThere = target?.thread.some(({ k }) => k === mergeKey(source._id)) ?? true
    if (isThere) continue
    await mergeIn(source, now)
    finished += 1
  }
  return finished
}

/** Makes what was lost when a call ended between a step and what follows from it. Looks back five days. */
export const catchUpNotices = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const since = toInstant(Date.parse(now) - LOOK_BACK_MS)
  const done = { appeals: 0, noticesMade: 0, mergesFinished: 0 }
  for (;;) {
    const appeals = await listChangedSince(since, done.appeals, PAGE)
    done.mergesFinished += await finishMerges(appeals, now)
    done.noticesMade += await tellMissing(await dueOf(appeals, since), now, log)
    done.appeals += appeals.length
    if (appeals.length < PAGE) return done
  }
}

/** Reminds of last days after which a right is lost: a month, a week and a day before, each once. */
export const remindOfDeadlines = async (now: Instant, log: Log): Promise<number> => {
  const today = dayOf(now)
  const last = addDays(today, REMIND_DAYS[0])
  let reminded = 0
  for (let seen = 0; ; ) {
    const appeals = await listDeadlines(today, last, seen, PAGE)
    const tellings = appeals.flatMap((appeal) => deadlineNotice(appeal, now) ?? [])
    reminded += await tellMissing(tellings, now, log)
    seen += appeals.length
    if (appeals.length < PAGE) return reminded
  }
}
