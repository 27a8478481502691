import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { forgetPerson } from '../_store/forget-person'
import { listUnfinishedErasures } from './repository'

/** Forgets people whose own call ended before it was done; one that fails again does not hold up the others. */
export const finishErasures = async (now: Instant, log: Log): Promise<{ erasuresFinished: number }> => {
  let erasuresFinished = 0
  for (const erasure of await listUnfinishedErasures(now)) {
    const { openid } = erasure
    if (openid === null) continue
    try {
      await forgetPerson({ ...erasure, openid }, now)
      erasuresFinished += 1
    } catch (error) {
      log('error', 'an erasure failed', { erasure: erasure._id, cause: describeError(error) })
    }
  }
  return { erasuresFinished }
}
