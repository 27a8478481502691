import type { Instant } from '../../domain/time'
import { grantPoints } from '../_store/points'
import { endOwing, listOwed } from './repository'

const AT_ONCE = 50

/**
 * Gives the points of confirmed reports: by the timer, since the confirming call has no room for the ledger. Once, and
 * as of the day of the confirmation: the day's limit does not depend on when a timer came round to it.
 */
export const grantOwed = async (now: Instant): Promise<Record<string, number>> => {
  const owed = await listOwed(AT_ONCE)
  for (const report of owed) {
    const { _id, openid, kind, text } = report
    const title = kind === 'hazard' ? '上报的隐患解决了' : '提的建议办成了'
    const words = text === '' ? title : `${title}：${text.slice(0, 20)}`
    const asOf = report.solvedAt ?? now
    await grantPoints({ openid, cause: kind, key: _id, title: words, by: 'system', now: asOf })
    await endOwing(report)
  }
  return { reportsRewarded: owed.length }
}
