import { ZChildIdInput, ZGuardianPhoneOutput } from '../../domain/childcare/contracts'
import { AppError } from '../../domain/errors'
import { dayOf } from '../../domain/time'
import { leaveAuditRow } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openPhone } from '../_store/phone-seal'
import { childrenOfDay } from './children-of-day'
import { loadChild } from './load-child'
import { findPhoneOf } from './repository'

/** The number is shown for one call about a child that is expected today, and its guardian sees that it was. */
export const guardianPhone = staffProcedure(
  ['carer'],
  "The phone number of a child's guardian, to ring them up; leaves a row",
)
  .input(ZChildIdInput)
  .output(ZGuardianPhoneOutput)
  .mutation(async ({ ctx, input: { childId } }) => {
    const [{ child }, expected] = await Promise.all([loadChild(childId), childrenOfDay(dayOf(ctx.now))])
    if (!expected.has(childId)) throw new AppError('NOT_FOUND', { field: 'childId' })
    const reading = {
      staff: ctx.staff,
      about: child.openid,
      what: 'childcare.phone' as const,
      record: childId,
    }
    await leaveAuditRow(ctx, reading)
    const phone = await findPhoneOf(child.openid)
    if (!phone) throw new AppError('NOT_FOUND', { field: 'phone' })
    return { phone: openPhone(phone) }
  })
