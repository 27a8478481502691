import type * as z from 'zod'
import { decideExported } from '../../domain/appeal/decide-evidence'
import { ZExportEvidenceOutput } from '../../domain/appeal/evidence-schema'
import { type AppealDocument, ZAppealIdInput } from '../../domain/appeal/schema'
import { codeOf } from '../../domain/appeal/views'
import { AppError } from '../../domain/errors'
import { leaveAuditRow } from '../_kit/audit'
import { addressesOf } from '../_kit/file-addresses'
import { type Context, riderProcedure, staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { bindEvidence } from './bind-evidence'
import { loadOwnAppeal } from './load-appeal'

type Asked = { verb: string; input: { appealId: string }; load: () => Promise<AppealDocument> }

/** The file and an address that ends by itself; the case remembers the file, so that it goes when the case does. */
const exportTo = async (ctx: Context, asked: Asked): Promise<z.infer<typeof ZExportEvidenceOutput>> => {
  let fileId: string | undefined
  const appeal = await takeStep(ctx, asked, async (current) => {
    if (current.evidence === null) throw new AppError('NOT_FOUND', { field: 'appealId' })
    fileId ??= await bindEvidence(current, current.evidence, ctx)
    return decideExported(current, fileId, ctx.now)
  })
  if (appeal.evidence === null) throw new AppError('NOT_FOUND', { field: 'appealId' })
  const made = fileId ?? (await bindEvidence(appeal, appeal.evidence, ctx))
  const url = (await addressesOf([made])).get(made)
  if (url === undefined) throw new AppError('UNKNOWN', { message: `no address of ${made}` })
  return { fileId: made, url, name: `证据清单-${codeOf(appeal._id)}.pdf` }
}

export const exportEvidence = riderProcedure('The caller’s own evidence as one PDF, by a short-lived address')
  .input(ZAppealIdInput)
  .output(ZExportEvidenceOutput)
  .mutation(async ({ ctx, input }) => {
    await takeTurn({ kind: 'exportEvidence', openid: ctx.openid, max: 20, minutes: 60, now: ctx.now })
    return exportTo(ctx, {
      verb: 'exportEvidence',
      input,
      load: () => loadOwnAppeal(input.appealId, ctx.openid),
    })
  })

export const exportCase = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The evidence of a case as one PDF for the lawyer; leaves an audit row',
)
  .input(ZAppealIdInput)
  .output(ZExportEvidenceOutput)
  .mutation(async ({ ctx, input }) => {
    const { staff } = ctx
    const appeal = await loadAppeal(input.appealId)
    await leaveAuditRow(ctx, { staff, about: appeal.openid, what: 'appeal.export', record: appeal._id })
    return exportTo(ctx, { verb: 'exportCase', input, load: () => loadAppeal(input.appealId) })
  })
