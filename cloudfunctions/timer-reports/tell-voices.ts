import { voiceNotice } from '../../domain/report/handled-notice'
import type { ReportDocument } from '../../domain/report/schema'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listVoices, voiceToken } from '../_store/voices'
import { endTelling, listUntold } from './repository'

const PAGE = 100
const REPORTS_AT_ONCE = 50

/** Tells everybody whose voice the report counts; a row that counts for nothing is told nothing. */
const tellAll = async (report: ReportDocument, now: Instant, log: Log): Promise<number> => {
  let told = 0
  for (let after = ''; ; ) {
    const rows = await listVoices(report._id, after, PAGE)
    for (const { openid } of rows) {
      const notice = voiceNotice(report, openid)
      if (!notice || !report.voicers.includes(voiceToken(openid, report._id))) continue
      await notify({ ...notice, now }, log)
      told += 1
    }
    after = rows.at(-1)?._id ?? after
    if (rows.length < PAGE) return told
  }
}

/**
 * Tells those who added a voice that it is dealt with, or why not: by the timer, minutes later, since a call has no
 * room for hundreds of messages. Whoever was told before a crash is not told again.
 */
export const tellVoices = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  let told = 0
  for (const report of await listUntold(REPORTS_AT_ONCE)) {
    told += await tellAll(report, now, log)
    await endTelling(report)
  }
  return { voicesTold: told }
}
