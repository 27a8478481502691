import { ZAdmitInput, ZAdmitOutput } from '../../domain/observer/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK, findByWord } from './observer-person'
import { removeObserver } from './repository'

/** Three operations. Somebody who is gone already stays gone. */
export const dismissObserver = staffProcedure(DESK, 'Turns down who asked to be an observer, or ends it')
  .input(ZAdmitInput)
  .output(ZAdmitOutput)
  .mutation(async ({ input: { observerId } }) => {
    const observer = await findByWord(observerId)
    if (observer) await removeObserver(observer.openid)
    return { observerId, state: 'gone' as const }
  })
