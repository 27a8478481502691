import { ZCardStepOutput, ZSaveDraftInput } from '../../domain/policy/desk-schema'
import { saveDraft as saved } from '../../domain/policy/draft-steps'
import { staffProcedure } from '../_kit/procedure'
import { makeCard } from './new-card'
import { CARD_WRITERS } from './roles'
import { stepCard } from './step-card'

export const saveDraft = staffProcedure(
  CARD_WRITERS,
  'Writes the draft of a card, or of a new one; riders see nothing of it',
)
  .input(ZSaveDraftInput)
  .output(ZCardStepOutput)
  .mutation(({ ctx, input }) => {
    const { policyId, content } = input
    if (policyId === null) return makeCard(ctx, input)
    return stepCard(
      ctx,
      { ...input, policyId },
      {
        step: 'saved',
        decide: (card, hand) => saved(card, content, hand),
      },
    )
  })
