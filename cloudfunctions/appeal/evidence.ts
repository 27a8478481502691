import { momentOf } from '../../domain/appeal/change'
import {
  decideAddEvidence,
  decideRemoveEvidence,
  decideSetEvidence,
} from '../../domain/appeal/decide-evidence'
import {
  ZAddEvidenceInput,
  ZEvidenceOutput,
  ZRemoveEvidenceInput,
  ZSetEvidenceInput,
} from '../../domain/appeal/evidence-schema'
import { evidenceView } from '../../domain/appeal/evidence-view'
import { ZAppealIdInput } from '../../domain/appeal/schema'
import { riderProcedure, staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { keepFile } from '../_store/appeal-files'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { leaveReadRow } from './leave-read-row'
import { loadOwnAppeal } from './load-appeal'

export const getEvidence = riderProcedure(
  'The checklist of the caller’s own case with its files and last days',
)
  .input(ZAppealIdInput)
  .output(ZEvidenceOutput)
  .query(async ({ ctx, input }) => ({
    evidence: evidenceView(await loadOwnAppeal(input.appealId, ctx.openid), ctx.now),
  }))

export const readEvidence = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The checklist of a case with its files, for a worker; leaves an audit row',
)
  .input(ZAppealIdInput)
  .output(ZEvidenceOutput)
  .query(async ({ ctx, input }) => {
    const appeal = await loadAppeal(input.appealId)
    await leaveReadRow(ctx, appeal)
    return { evidence: { ...evidenceView(appeal, ctx.now), canChange: false } }
  })

export const setEvidence = riderProcedure('Which checklist a case needs, and the day its periods run from')
  .input(ZSetEvidenceInput)
  .output(ZEvidenceOutput)
  .mutation(async ({ ctx, input }) => {
    const load = () => loadOwnAppeal(input.appealId, ctx.openid)
    const appeal = await takeStep(ctx, { verb: 'setEvidence', input, load }, (current) =>
      decideSetEvidence(current, input, ctx.now),
    )
    return { evidence: evidenceView(appeal, momentOf(appeal)) }
  })

export const addEvidence = riderProcedure('A picture on a line of the checklist')
  .input(ZAddEvidenceInput)
  .output(ZEvidenceOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, requestId: k, now } = ctx
    const load = () => loadOwnAppeal(input.appealId, openid)
    const appeal = await takeStep(ctx, { verb: 'addEvidence', input, load }, async (current) => {
      const kept = await keepFile({ kind: 'picture', fileId: input.fileId }, derivedId('evidence', openid, k))
      const fileId = kept.kind === 'picture' ? kept.fileId : input.fileId
      return decideAddEvidence(current, { k, line: input.line, fileId, by: openid }, now)
    })
    return { evidence: evidenceView(appeal, momentOf(appeal)) }
  })

export const removeEvidence = riderProcedure('Takes a picture off the checklist again')
  .input(ZRemoveEvidenceInput)
  .output(ZEvidenceOutput)
  .mutation(async ({ ctx, input }) => {
    const load = () => loadOwnAppeal(input.appealId, ctx.openid)
    const appeal = await takeStep(ctx, { verb: 'removeEvidence', input, load }, (current) =>
      decideRemoveEvidence(current, input.fileK, ctx.now),
    )
    return { evidence: evidenceView(appeal, momentOf(appeal)) }
  })
