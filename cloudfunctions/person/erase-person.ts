import { ZEraseInput, ZEraseOutput } from '../../domain/person/erasure-schema'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { derivedId } from '../_kit/vault'
import { forgetPerson } from '../_store/forget-person'
import { findErasure, startErasure } from './repository'

/**
 * The wish is written down before anything is removed: a call that dies is finished by its repetition or the timer.
 * A late twin of a request that is done answers and removes nothing of what the person has made since.
 */
export const erasePerson = riderProcedure(
  'Forgets the caller: phone, profile, messages and the words of appeals go for good',
)
  .input(ZEraseInput)
  .output(ZEraseOutput)
  .mutation(async ({ ctx: { openid, requestId: k, now } }) => {
    const _id = derivedId('erase', openid, k)
    const known = await findErasure(_id)
    if (known?.doneAt) return { erased: true as const }
    if (!known) {
      await takeTurn({ kind: 'erase', openid, max: 10, minutes: 60, now })
      await startErasure({ _id, openid, k, at: now, doneAt: null })
    }
    await forgetPerson({ _id, openid, k, at: known?.at ?? now, doneAt: null }, now)
    return { erased: true as const }
  })
