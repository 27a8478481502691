import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { askAboutPictures } from './ask-about-pictures'
import { grantOwed } from './grant-owed'
import { tellOverdue } from './tell-overdue'
import { tellReporters } from './tell-reporters'
import { tellVoices } from './tell-voices'
import { tellVoters } from './tell-voters'

type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

const STEPS: Record<string, Step> = {
  tellReporters,
  tellVoices,
  tellVoters,
  grantOwed,
  askAboutPictures,
  tellOverdue,
}

/** Tells what was not told yet and asks what was not answered; a step that fails does not keep the others from it. */
export const catchUpReports = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      Object.assign(done, await run(now, log))
    } catch (error) {
      failed += 1
      log('error', 'a step of catching up with reports failed', { step, cause: describeError(error) })
    }
  }
  return { ...done, failed }
}
