import { mentorNotice } from '../../domain/lesson/lesson-notices'
import { noticeOfStep } from '../../domain/pairing/pairing-notices'
import { type Instant, toInstant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { type Notification, notify } from '../_kit/notify'
import { listChangedMentors, listChangedPairings, listToldCauses } from './repository'

const LOOK_BACK_MS = 3 * 24 * 3_600_000
const PAGE = 100

type Untold = Omit<Notification, 'now'>

const tellMissing = async (notices: readonly Untold[], now: Instant, log: Log): Promise<number> => {
  const told = await listToldCauses(notices.map(({ cause }) => cause))
  const missing = notices.filter(({ cause }) => !told.has(cause))
  for (const notice of missing) await notify({ ...notice, now }, log)
  return missing.length
}

/**
 * Makes the notices of steps that were lost when a call ended between storing a step and telling of it, or that a
 * call had no room for. The cause is the notice's id, so nobody is told twice. Looks back three days.
 */
export const tellSteps = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const since = toInstant(Date.parse(now) - LOOK_BACK_MS)
  let told = 0
  for (let seen = 0; ; seen += PAGE) {
    const page = await listChangedPairings(since, seen, PAGE)
    const due = page.flatMap((pairing) =>
      pairing.steps.flatMap((step) => (step.at >= since ? (noticeOfStep(pairing, step) ?? []) : [])),
    )
    told += await tellMissing(due, now, log)
    if (page.length < PAGE) break
  }
  const mentors = await listChangedMentors(since, PAGE)
  const news = mentors.flatMap((mentor) =>
    mentor.steps.flatMap((step) => (step.at >= since ? (mentorNotice(mentor, step) ?? []) : [])),
  )
  return { stepsTold: told + (await tellMissing(news, now, log)) }
}
