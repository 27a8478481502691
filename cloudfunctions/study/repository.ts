import * as z from 'zod'
import { earnId } from '../../domain/points/entries'
import type { PointGrant } from '../../domain/points/schema'
import type { PointRulesItem, StudyTaskItem } from '../../domain/street/schema'
import type { StudyResult } from '../../domain/study/schema'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { derivedId } from '../_kit/vault'
import { studyResults } from '../_store/study-points'

const ALL = 1000

/** A person's result of a task: one and the same, however often they try. */
export const resultIdOf = (openid: string, taskId: string): string => derivedId('study', openid, taskId)

/** All tasks, and what points are given for. One operation. */
export const listTasks = async (): Promise<{ tasks: StudyTaskItem[]; rules: PointRulesItem | undefined }> => {
  const items = await documentsOf('street').list({
    where: { kind: command.in(['studyTask', 'pointRules']) },
    limit: ALL,
  })
  return {
    tasks: items
      .filter((item) => item.kind === 'studyTask')
      .sort((one, other) => one.order - other.order || one._id.localeCompare(other._id)),
    rules: items.find((item) => item.kind === 'pointRules'),
  }
}

/** What a person has done, the newest first. */
export const listResults = (openid: string): Promise<StudyResult[]> =>
  studyResults.list({ where: { openid }, orderBy: [['at', 'desc']], limit: ALL })

/** The proposals for what a person told others. */
export const listGrants = async (results: readonly StudyResult[]): Promise<PointGrant[]> => {
  const told = results.filter(({ taskKind }) => taskKind === 'tell')
  if (told.length === 0) return []
  return documentsOf('point_grants').list({
    where: { _id: command.in(told.map(({ _id }) => earnId('policySpread', _id))) },
    limit: told.length,
  })
}

/** How many people have done each task. One operation. */
export const countDone = async (): Promise<Map<string, number>> => {
  const { list } = (await db
    .collection('study_results')
    .aggregate()
    .match({ taskId: command.gt('') })
    .group({ _id: '$taskId', n: command.aggregate.sum(1) })
    .limit(ALL)
    .end()) as { list: unknown[] }
  const rows = z.array(z.object({ _id: z.string(), n: z.number() })).parse(list)
  return new Map(rows.map(({ _id, n }) => [_id, n]))
}
