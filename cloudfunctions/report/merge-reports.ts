import { AppError } from '../../domain/errors'
import { decideMerge } from '../../domain/report/decide-desk'
import { type ReportDocument, ZDeskStepOutput, ZMergeInput } from '../../domain/report/schema'
import { isLive, isShown } from '../../domain/report/transitions'
import { staffProcedure } from '../_kit/procedure'
import { listVoices, voiceToken, writeVoices } from '../_store/voices'
import { changeReport } from './change-report'
import { DESK } from './desk-roles'
import { type DeskContext, deskOf } from './desk-step'
import { listReportsById, storeChange } from './repository'

const MOST_VOICES = 1000

/** Reads both; throws NOT_FOUND, and REPORT_STEP_NOT_ALLOWED when the target is none that is dealt with. */
const loadBoth = async (
  reportId: string,
  into: string,
): Promise<{ source: ReportDocument; target: ReportDocument }> => {
  const found = await listReportsById([reportId, into])
  const source = found.find(({ _id }) => _id === reportId)
  const target = found.find(({ _id }) => _id === into)
  if (!source) throw new AppError('NOT_FOUND', { field: 'reportId' })
  if (!target) throw new AppError('NOT_FOUND', { field: 'into' })
  const isOver = !isLive(target.state) && !isShown(target.state) && target.state !== 'pending'
  if (reportId === into || isOver) throw new AppError('REPORT_STEP_NOT_ALLOWED', { field: 'into' })
  return { source, target }
}

/** The voices of one report, and its reporter, count for the other; whoever is counted there already, counts once. */
const carryVoices = async (
  ctx: DeskContext,
  source: ReportDocument,
  target: ReportDocument,
): Promise<void> => {
  const counted = new Set(source.voicers)
  const rows = await listVoices(source._id, '', MOST_VOICES)
  const people = rows
    .map(({ openid }) => openid)
    .filter((openid) => counted.has(voiceToken(openid, source._id)))
    .concat(source.openid)
    .filter((openid) => openid !== target.openid)
  const fresh = people.filter((openid) => !target.voicers.includes(voiceToken(openid, target._id)))
  if (fresh.length === 0) return
  await writeVoices(target._id, fresh, ctx.now)
  const voicers = [...target.voicers, ...fresh.map((openid) => voiceToken(openid, target._id))]
  const isStored = await storeChange(target, { set: { voicers, voices: voicers.length }, step: null })
  if (!isStored) throw new AppError('BUSY', { message: 'the other report changes at this instant' })
}

/**
 * Six operations: caller, both reports, the voices of one, their rows and their count at the other, and the step;
 * the timer tells the reporter. A crash leaves voices that count for both; the same call again ends it.
 */
export const mergeReports = staffProcedure(DESK, 'Puts a report to another one about the same thing')
  .input(ZMergeInput)
  .output(ZDeskStepOutput)
  .mutation(async ({ ctx, input: { reportId, into } }) => {
    const { source, target } = await loadBoth(reportId, into)
    const change = decideMerge(source, deskOf(ctx), into, ctx.now)
    if (change === null && source.mergedInto !== into) throw new AppError('REQUEST_ID_REUSED')
    if (change !== null) await carryVoices(ctx, source, target)
    const decide = (current: ReportDocument) => decideMerge(current, deskOf(ctx), into, ctx.now)
    const report = await changeReport(reportId, decide, source)
    return { reportId, state: report.state }
  })
