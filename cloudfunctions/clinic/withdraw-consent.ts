import { decideWithdraw } from '../../domain/clinic/decide-consent'
import { ZConsentOutput, ZWithdrawInput } from '../../domain/clinic/schema'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { changeRecord } from './change-record'
import { recordIdOf } from './record-id'
import { findRecord } from './repository'

export const withdrawConsent = riderProcedure(
  'The caller takes the consent back: no clinician reads on; `erase` deletes what is kept',
)
  .input(ZWithdrawInput)
  .output(ZConsentOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input: { erase } }) => {
    const load = async () => {
      const record = await findRecord(recordIdOf(openid))
      if (!record) throw new AppError('NOT_FOUND')
      return record
    }
    await changeRecord(load, (record) => decideWithdraw(record, { k, erase, now }))
    return { state: 'withdrawn' as const }
  })
