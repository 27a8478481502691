import { decideNote } from '../../domain/appeal/decide-desk'
import { ZAddNoteInput, ZMovedOutput } from '../../domain/appeal/desk-schema'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { sealLine } from '../_store/thread-seal'
import { actorOf, movedOf } from './moved'

export const addNote = staffProcedure(
  ['socialWorker', 'supervisor'],
  'A note for colleagues that the person never sees',
)
  .input(ZAddNoteInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const k = ctx.requestId
    const sealed = sealLine(input.appealId, k, input.text)
    const appeal = await takeStep(
      ctx,
      { verb: 'note', input, load: () => loadAppeal(input.appealId) },
      (current) => decideNote(current, actorOf(ctx), { k, sealed }, ctx.now),
    )
    return movedOf(appeal)
  })
