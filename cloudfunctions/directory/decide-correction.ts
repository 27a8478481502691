import { correctionNotice, isSameDecision } from '../../domain/directory/correction'
import { ZDecideCorrectionInput, ZDecideCorrectionOutput } from '../../domain/directory/desk-schema'
import type { CorrectionDocument } from '../../domain/directory/schema'
import { AppError } from '../../domain/errors'
import { notify } from '../_kit/notify'
import { staffProcedure } from '../_kit/procedure'
import { decideCorrection as decide, findCorrection } from './repository'
import { LIST_KEEPERS } from './roles'

/** One conditional update decides; who reported it is told after it, on a repeat too, once in all. */
export const decideCorrection = staffProcedure(
  LIST_KEEPERS,
  'Ends a report as put right or as not so, with an answer',
)
  .input(ZDecideCorrectionInput)
  .output(ZDecideCorrectionOutput)
  .mutation(async ({ ctx, input: { correctionId, decision, answer } }) => {
    const before = await findCorrection(correctionId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'correctionId' })
    const { openid: by, staff, now: at, requestId: k } = ctx
    const decided = { k, at, by, byName: staff.name, answer }
    const done = (await decide(correctionId, decision, decided))
      ? ({ ...before, state: decision, decided } satisfies CorrectionDocument)
      : await findCorrection(correctionId)
    if (done?.decided?.k !== k) throw new AppError('BUSY', { message: 'somebody else has decided it' })
    if (!isSameDecision(done, decision, answer)) throw new AppError('REQUEST_ID_REUSED')
    await notify({ ...correctionNotice(done), now: done.decided.at }, ctx.log)
    return { correctionId, state: decision }
  })
