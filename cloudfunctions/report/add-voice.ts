import { AppError } from '../../domain/errors'
import { ZReportIdInput, ZVoiceOutput } from '../../domain/report/schema'
import { isLive } from '../../domain/report/transitions'
import { maySee } from '../../domain/report/views'
import { riderProcedure } from '../_kit/procedure'
import { voiceToken, writeVoice } from '../_store/voices'
import { loadReport } from './change-report'
import { countVoice, findReport } from './repository'

/**
 * Four operations: the report, the row by which the person is told, the count, the report as it is now. One's own
 * report has one's voice already.
 */
export const addVoice = riderProcedure('"Me too": adds the caller to an open report, once a person')
  .input(ZReportIdInput)
  .output(ZVoiceOutput)
  .mutation(async ({ ctx, input: { reportId } }) => {
    const report = await loadReport(reportId)
    const token = voiceToken(ctx.openid, reportId)
    if (!maySee(report, ctx.openid)) throw new AppError('NOT_FOUND', { field: 'reportId' })
    if (report.openid === ctx.openid) return { voices: report.voices, voiced: false }
    if (report.voicers.includes(token)) return { voices: report.voices, voiced: true }
    if (!isLive(report.state)) throw new AppError('REPORT_STEP_NOT_ALLOWED')
    await writeVoice(reportId, ctx.openid, ctx.now)
    await countVoice(reportId, token)
    const after = await findReport(reportId)
    if (!after?.voicers.includes(token)) throw new AppError('REPORT_STEP_NOT_ALLOWED')
    return { voices: after.voices, voiced: true }
  })
