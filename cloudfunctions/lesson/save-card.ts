import { AppError } from '../../domain/errors'
import { ZSaveCardInput, ZSaveCardOutput } from '../../domain/lesson/call-schema'
import { cardView, type LessonItem } from '../../domain/lesson/card-schema'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { changeItem } from '../_store/street-items'
import { findCard } from './repository'

/** Five operations. Throws EDITED_MEANWHILE, NOT_FOUND, BAD_INPUT when two steps share an id. */
export const saveCard = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Writes or changes a lesson card; every change is kept with who and why',
)
  .input(ZSaveCardInput)
  .output(ZSaveCardOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k, staff }, input }) => {
    const { cardId, edited, card, why } = input
    if (new Set(card.steps.map(({ id }) => id)).size !== card.steps.length) {
      throw new AppError('BAD_INPUT', { field: 'card.steps' })
    }
    const before = cardId === null ? null : await findCard(cardId)
    if (cardId !== null && before === null) throw new AppError('NOT_FOUND', { field: 'cardId' })
    const fresh: LessonItem = {
      kind: 'lesson',
      _id: cardId ?? derivedId('lesson-card', openid, k),
      v: 0,
      sample: false,
      ...card,
    }
    const after = before ? { ...before, ...card, sample: false } : fresh
    const how = { staff, why, k, now, input: { cardId, card }, ...(edited === null ? {} : { edited }) }
    return { card: cardView(await changeItem(before, after, how)) }
  })
