import { approvalsNeeded, newGrant, ruleOf } from '../../domain/points/grants'
import type { PointRulesItem } from '../../domain/street/schema'
import type { StudyResult } from '../../domain/study/schema'
import { tellTitle } from '../../domain/study/task'
import type { Instant } from '../../domain/time'
import { documentsOf } from '../_kit/documents'
import { aliasOf } from '../_kit/vault'
import { grantPoints } from './points'

export const studyResults = documentsOf('study_results')

const paid = async (result: StudyResult, points: number | null): Promise<StudyResult> => {
  await studyResults.updateIf(result._id, { owed: true }, { owed: false, points })
  return { ...result, owed: false, points }
}

/** Gives the points of a text that was read, once, and takes the note off. Four operations; none a second time. */
export const payStudy = async (result: StudyResult, now: Instant): Promise<StudyResult> => {
  if (!result.owed) return result
  const { _id: key, openid, title } = result
  const points = await grantPoints({ openid, cause: 'study', key, title: `学习：${title}`, by: 'study', now })
  return paid(result, points)
}

/** Proposes the points of telling others; staff approve them. Two operations; none a second time. */
export const proposeTelling = async (
  result: StudyResult,
  rules: PointRulesItem,
  now: Instant,
): Promise<StudyResult> => {
  if (!result.owed) return result
  const { _id: key, openid, k } = result
  const { points: amount } = ruleOf(rules, 'policySpread')
  const alias = `骑手 ${aliasOf(openid)}`
  const wish = { openid, alias, cause: 'policySpread' as const, key, title: tellTitle(result), amount, k }
  const needed = Math.max(1, approvalsNeeded(rules, 'policySpread', amount))
  await documentsOf('point_grants').insertOnce(newGrant(wish, { openid, name: '本人' }, needed, now))
  return paid(result, null)
}
