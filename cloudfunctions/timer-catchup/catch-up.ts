import { runSteps } from '../_kit/run-steps'
import { sweepExports } from '../_kit/store-export'
import { finishErasures } from './finish-erasures'
import { forgetOldNotices, forgetTurns } from './repository'
import { settleFreezers } from './settle-freezers'
import { tellLowStock } from './tell-low-stock'

/**
 * Repairs what calls that died left between two writes, and tells what nobody was told. Everything here is seen
 * right by readers even if this never runs; run twice at once it does nothing twice.
 */
export const catchUp = runSteps({
  settleFreezers,
  finishErasures,
  tellLowStock,
  sweepExports: async (now) => ({ exportsSwept: await sweepExports(now) }),
  forgetTurns: async (now) => ({ turnsForgotten: await forgetTurns(now) }),
  forgetOldNotices: async (now) => ({ noticesForgotten: await forgetOldNotices(now) }),
})
