import { decideMergeAway, pairToMerge } from '../../domain/appeal/decide-merge'
import { ZMergeInput, ZMovedOutput } from '../../domain/appeal/desk-schema'
import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { loadAppeal } from '../_store/appeal-store'
import { mergeIn } from '../_store/merge-in'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { actorOf, movedOf } from './moved'
import { findAppeals } from './repository'

const loadBoth = async (one: string, other: string): Promise<[AppealDocument, AppealDocument]> => {
  const found = await findAppeals([one, other])
  const pick = (id: string, field: string): AppealDocument => {
    const appeal = found.find(({ _id }) => _id === id)
    if (!appeal) throw new AppError('NOT_FOUND', { field })
    return appeal
  }
  return [pick(one, 'appealId'), pick(other, 'otherId')]
}

/** Gives what was read already; asked again, because somebody was faster, it reads anew. */
const first = (read: AppealDocument) => {
  let given = false
  return (): Promise<AppealDocument> => {
    if (given) return loadAppeal(read._id)
    given = true
    return Promise.resolve(read)
  }
}

/**
 * The newer of the two ends first and names where it goes on: from that instant words to it land there. What the
 * other one gets is read from the ended one, so a replay or the timer writes the same after a crash. Two documents are
 * read at once and written one after the other: role, read, two updates, message (two when the push is refused).
 */
export const mergeAppeals = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Two appeals of one person about the same become one; both owners and the person are told',
)
  .input(ZMergeInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const actor = actorOf(ctx)
    const pair = pairToMerge(...(await loadBoth(input.appealId, input.otherId)))
    const source = await takeStep(ctx, { verb: 'merge', input, load: first(pair.source) }, (current) =>
      decideMergeAway(current, pair.target._id, actor, ctx.requestId, ctx.now),
    )
    const target = await mergeIn(source, ctx.now, first(pair.target))
    await tellStep(ctx, source)
    return movedOf(target)
  })
