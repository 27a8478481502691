import { decideSort } from '../../domain/appeal/decide-desk'
import { ZMovedOutput, ZSortInput } from '../../domain/appeal/desk-schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { movedOf } from './moved'

export const sortAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Puts a case under its kind and says whether it cannot wait',
)
  .input(ZSortInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const appeal = await takeStep(
      ctx,
      { verb: 'sort', input, load: () => loadAppeal(input.appealId) },
      (current) => decideSort(current, input, ctx.now),
    )
    return movedOf(appeal)
  })
