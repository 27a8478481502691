import { awayToday } from '../../domain/appeal/absence'
import { type CaseTools, ZCaseToolsOutput } from '../../domain/appeal/desk-schema'
import { type AppealDocument, ZAppealIdInput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { cannedView } from '../_store/canned-view'
import { colleagueViews, listCaseWorkers } from '../_store/colleagues'
import { listAbsences, listAppealsOf, listCanned } from './repository'

const otherOf = ({
  _id,
  category,
  state,
  submittedAt,
  erasedAt,
}: AppealDocument): CaseTools['others'][number] => ({
  id: _id,
  category,
  state,
  submittedAt,
  mergeable: state !== 'closed' && erasedAt === null,
})

/** Six operations: role, appeal, others of the person, colleagues, absences, canned replies. */
export const caseTools = staffProcedure(
  ['socialWorker', 'supervisor'],
  'What a worker’s moves on a case need: colleagues, canned replies, other appeals of the person',
)
  .input(ZAppealIdInput)
  .output(ZCaseToolsOutput)
  .query(async ({ ctx: { openid, now }, input }) => {
    const appeal = await loadAppeal(input.appealId)
    const [others, staff, absences, replies] = await Promise.all([
      listAppealsOf([appeal.openid]),
      listCaseWorkers(),
      listAbsences(now),
      listCanned(openid),
    ])
    return {
      colleagues: colleagueViews(staff, absences, openid, now),
      replies: replies.map(cannedView),
      others: others.filter(({ _id }) => _id !== appeal._id).map(otherOf),
      ownerAbsent: appeal.owner !== null && awayToday(absences, now).has(appeal.owner),
    }
  })
