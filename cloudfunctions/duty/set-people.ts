import { type DutyPerson, ZAddPersonInput, ZDutyPersonDone, ZSetPersonInput } from '../../domain/duty/schema'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { phoneIndex } from '../_kit/vault'
import { dutyPeople, dutyPersonId } from '../_store/duty-shifts'
import { changeVersioned, requestOf } from '../_store/versioned-change'
import { DUTY_DESK } from './desk-roles'
import { findPhone } from './repository'

/** Throws NOT_FOUND (phone) when nobody registered the number. */
export const addPerson = staffProcedure(DUTY_DESK, 'Puts somebody on the duty roster by phone number')
  .input(ZAddPersonInput)
  .output(ZDutyPersonDone)
  .mutation(async ({ ctx, input }) => {
    const { staff, now } = ctx
    const phone = await findPhone(phoneIndex(input.phone))
    if (!phone) throw new AppError('NOT_FOUND', { field: 'phone' })
    const id = dutyPersonId(phone.openid)
    const request = requestOf(ctx, 'duty.addPerson', input)
    const letIn = { name: input.name, state: 'active' as const, at: now, byName: staff.name }
    const person = { _id: id, openid: phone.openid, ...letIn, taking: null, done: [request], v: 1 }
    if (!(await dutyPeople.insertOnce(person))) {
      await changeVersioned(dutyPeople, {
        id,
        request,
        decide: (current: DutyPerson) => ({ ...current, ...letIn }),
      })
    }
    return { personId: id }
  })

/** Lets somebody in, or takes them off the roster; shifts they are on stay theirs until staff take them off. */
export const setPerson = staffProcedure(DUTY_DESK, 'Lets somebody take turns, or no longer')
  .input(ZSetPersonInput)
  .output(ZDutyPersonDone)
  .mutation(async ({ ctx, input: { personId, state } }) => {
    await changeVersioned(dutyPeople, {
      id: personId,
      request: requestOf(ctx, 'duty.setPerson', { personId, state }),
      decide: (person) => ({ ...person, state, at: ctx.now, byName: ctx.staff.name }),
    })
    return { personId }
  })
