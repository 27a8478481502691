import { AppError } from '../../domain/errors'
import { ZPairingIdInput, ZRiderPhoneOutput } from '../../domain/pairing/call-schema'
import { leaveAuditRow } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openPhone } from '../_store/phone-seal'
import { loadPair } from './change-pairing'
import { findPhoneOf } from './repository'

/** The number is shown for one call, and the rider sees that it was. Throws NOT_FOUND (`phone`). */
export const showRiderPhone = staffProcedure(
  ['socialWorker'],
  'The phone number of a paired rider, to ring them up; leaves a row',
)
  .input(ZPairingIdInput)
  .output(ZRiderPhoneOutput)
  .mutation(async ({ ctx, input: { pairingId } }) => {
    const { pairing } = await loadPair(pairingId)
    const { openid: about } = pairing
    await leaveAuditRow(ctx, { staff: ctx.staff, about, what: 'pairing.phone', record: pairingId })
    const phone = await findPhoneOf(about)
    if (!phone) throw new AppError('NOT_FOUND', { field: 'phone' })
    return { phone: openPhone(phone) }
  })
