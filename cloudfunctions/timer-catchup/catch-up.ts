import type { Instant } from '../../domain/time'
import { describeError, type Log } from '../_kit/log'
import { sweepExports } from '../_kit/store-export'
import { finishErasures } from './finish-erasures'
import { forgetOldNotices, forgetTurns } from './repository'
import { settleFreezers } from './settle-freezers'
import { tellLowStock } from './tell-low-stock'

type Step = (now: Instant, log: Log) => Promise<Record<string, number>>

const STEPS: Record<string, Step> = {
  settleFreezers,
  finishErasures,
  tellLowStock,
  sweepExports: async (now) => ({ exportsSwept: await sweepExports(now) }),
  forgetTurns: async (now) => ({ turnsForgotten: await forgetTurns(now) }),
  forgetOldNotices: async (now) => ({ noticesForgotten: await forgetOldNotices(now) }),
}

/**
 * Repairs what calls that died left between two writes, and tells what nobody was told. Everything here is seen
 * right by readers even if this never runs; run twice at once it does nothing twice. A step that fails (a document
 * that cannot be read, say) does not keep the others from running. Answers what it did and how many steps failed.
 */
export const catchUp = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const done: Record<string, number> = {}
  let failed = 0
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      Object.assign(done, await run(now, log))
    } catch (error) {
      failed += 1
      log('error', 'a step of catching up failed', { step, cause: describeError(error) })
    }
  }
  return { ...done, failed }
}
