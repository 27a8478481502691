import { AppError } from '../../domain/errors'
import { guardSameReport, newReport } from '../../domain/report/new-report'
import {
  type CreateReportInput,
  type ReportDocument,
  ZCreateReportInput,
  ZReportOutput,
} from '../../domain/report/schema'
import { checkText } from '../_kit/content-check'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf, derivedId } from '../_kit/vault'
import { findFacts, findReport, insertReport } from './repository'
import { showReport } from './show-report'
import { photoIdsOf, takePhotos } from './take-photos'

/** Words others will see are checked; a picture without words has its own check. */
const checkWords = ({ text }: CreateReportInput, { openid, log }: Context) =>
  text === '' ? ('pass' as const) : checkText(text, openid, log)

const store = async (ctx: Context, input: CreateReportInput, id: string): Promise<ReportDocument> => {
  const { openid, requestId, now } = ctx
  await takeTurn({ kind: 'report', openid, max: 20, minutes: 60, now })
  const photos = await takePhotos(ctx, input.photos, id)
  const check = await checkWords(input, ctx)
  const facts = { id, openid, alias: `骑手 ${aliasOf(openid)}`, k: requestId, check, photos }
  const report = newReport(input, facts, now)
  if (await insertReport(report)) return report
  const faster = await findReport(id)
  if (!faster) throw new AppError('BUSY')
  guardSameReport(faster, input, photoIdsOf(openid, input.photos))
  return faster
}

/** Six operations at most: is it there already, the turn (one or two), the pictures' register, the report. */
export const createReport = riderProcedure('Reports a hazard or a suggestion, photo first')
  .input(ZCreateReportInput)
  .output(ZReportOutput)
  .mutation(async ({ ctx, input }) => {
    const id = derivedId('report', ctx.openid, ctx.requestId)
    const known = await findFacts(id)
    if (known) guardSameReport(known.report, input, photoIdsOf(ctx.openid, input.photos))
    const report = known?.report ?? (await store(ctx, input, id))
    return showReport({ report, openid: ctx.openid }, ctx.now)
  })
