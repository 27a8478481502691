import { ZChildIdInput, ZChildIdOutput } from '../../domain/childcare/contracts'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { findChild, storeChild } from './repository'

const TRIES = 6

/**
 * What is known of the child goes at once. Its places are given back by the timer, which finds every wish of a child
 * that is gone: a holiday has many weeks and this call must not depend on all of them.
 */
export const withdrawChild = riderProcedure(
  'A guardian takes the consent for a child back: its data go, its places go on',
)
  .input(ZChildIdInput)
  .output(ZChildIdOutput)
  .mutation(async ({ ctx: { openid, requestId: k, now }, input: { childId } }) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const child = await findChild(childId)
      if (child?.openid !== openid) throw new AppError('NOT_FOUND', { field: 'childId' })
      if (child.state === 'withdrawn') return { childId }
      const steps = [...child.steps, { k, at: now, to: 'withdrawn' as const }]
      if (await storeChild(child, { state: 'withdrawn', sealed: null, steps, updatedAt: now }))
        return { childId }
    }
    throw new AppError('BUSY')
  })
