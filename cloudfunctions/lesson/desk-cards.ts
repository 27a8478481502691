import { ZDeskCardsOutput } from '../../domain/lesson/call-schema'
import { cardView } from '../../domain/lesson/card-schema'
import { staffProcedure } from '../_kit/procedure'
import { listCards } from './repository'

export const deskCards = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'All lesson cards, those that are not shown included',
)
  .output(ZDeskCardsOutput)
  .query(async ({ ctx: { now } }) => ({ now, cards: (await listCards()).map(cardView) }))
