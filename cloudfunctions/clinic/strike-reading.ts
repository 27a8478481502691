import { decideStrike } from '../../domain/clinic/decide-reading'
import { ZStrikeReadingInput, ZStrikeReadingOutput } from '../../domain/clinic/schema'
import { riderProcedure } from '../_kit/procedure'
import { readingOpener } from '../_store/health-seal'
import { changeRecord } from './change-record'
import { loadOwn } from './load-record'

export const strikeReading = riderProcedure('The caller strikes out a number they mistyped')
  .input(ZStrikeReadingInput)
  .output(ZStrikeReadingOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input: { readingId } }) => {
    await changeRecord(
      () => loadOwn(openid),
      (record) => decideStrike(record, { k, openid, readingId, now }, readingOpener(record._id)),
    )
    return { readingId }
  })
