import { ZCardsOutput } from '../../domain/lesson/call-schema'
import { cardView } from '../../domain/lesson/card-schema'
import { riderProcedure } from '../_kit/procedure'
import { listCardsAndProgrammes } from './repository'

/** One operation. All cards at once, so that a lesson goes on without signal. */
export const listCards = riderProcedure('The lesson cards of the digital class, and its group classes')
  .output(ZCardsOutput)
  .query(async ({ ctx: { now } }) => {
    const items = await listCardsAndProgrammes()
    return {
      now,
      cards: items
        .flatMap((item) => (item.kind === 'lesson' && item.listed ? [cardView(item)] : []))
        .sort((one, other) => one.order - other.order),
      classes: items.flatMap((item) =>
        item.kind === 'programme' && item.programmeKind === 'training'
          ? [{ programmeId: item._id, name: item.name, when: item.ruleText, bookable: item.bookable }]
          : [],
      ),
    }
  })
