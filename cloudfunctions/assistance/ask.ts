import { ZAskInput, ZAssistanceDone, ZOpenForInput } from '../../domain/assistance/schema'
import { AppError } from '../../domain/errors'
import { riderProcedure, staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { createRequest, personBehind } from './create'
import { ASSISTANCE_DESK } from './desk-roles'
import { findPhoneOf } from './repository'

/** For oneself (with a phone number, so that somebody can ring), or for somebody who agreed. Throws PHONE_NEEDED. */
export const ask = riderProcedure('Asks for assistance, for oneself or for somebody who agreed to it')
  .input(ZAskInput)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const { openid, now } = ctx
    await takeTurn({ kind: 'assistance', openid, max: 10, minutes: 60, now })
    const { whom, need, text, name, forOther } = input
    if (!forOther && !(await findPhoneOf(openid))) throw new AppError('PHONE_NEEDED')
    const person = forOther ? await personBehind(forOther.phone) : openid
    const isSelf = person === openid
    const card = { whom, text, name, phone: isSelf ? null : (forOther?.phone ?? null) }
    const askedBy = isSelf ? ('self' as const) : ('other' as const)
    return createRequest(ctx, { openid: person, askedBy, need, card, name: null, input })
  })

export const openFor = staffProcedure(
  ASSISTANCE_DESK,
  'Opens a request for somebody at the counter or on the phone, by number',
)
  .input(ZOpenForInput)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const { whom, need, text, name, phone } = input
    const card = { whom, text, name, phone }
    const openid = await personBehind(phone)
    return createRequest(ctx, { openid, askedBy: 'staff', need, card, name: ctx.staff.name, input })
  })
