import { AppError } from '../../domain/errors'
import { admittedNotice } from '../../domain/observer/observer-notice'
import { ZAdmitInput, ZAdmitOutput } from '../../domain/observer/schema'
import { notify } from '../_kit/notify'
import { staffProcedure } from '../_kit/procedure'
import { DESK, findByWord, guardNotOneself } from './observer-person'
import { admit, findObserver } from './repository'

/** Five operations, six when the push is refused; what a crash leaves untold the timer tells. Throws NOT_FOUND. */
export const admitObserver = staffProcedure(DESK, 'Admits somebody who asked to look after a grid')
  .input(ZAdmitInput)
  .output(ZAdmitOutput)
  .mutation(async ({ ctx: { openid, now, log }, input: { observerId } }) => {
    const asked = await findByWord(observerId)
    if (!asked) throw new AppError('NOT_FOUND', { field: 'observerId' })
    guardNotOneself(asked, openid)
    await admit(asked.openid, openid, now)
    const observer = await findObserver(asked.openid)
    if (!observer) throw new AppError('NOT_FOUND', { field: 'observerId' })
    const notice = admittedNotice(observer)
    if (notice) await notify({ ...notice, now }, log)
    return { observerId, state: 'active' as const }
  })
