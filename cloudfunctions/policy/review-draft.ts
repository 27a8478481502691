import { ZCardStepOutput, ZReviewDraftInput } from '../../domain/policy/desk-schema'
import { publishDraft, sendBack } from '../../domain/policy/draft-steps'
import { staffProcedure } from '../_kit/procedure'
import { CARD_REVIEWERS } from './roles'
import { stepCard } from './step-card'

export const reviewDraft = staffProcedure(
  CARD_REVIEWERS,
  'Publishes what somebody else wrote as the next version, or sends it back with a reason',
)
  .input(ZReviewDraftInput)
  .output(ZCardStepOutput)
  .mutation(({ ctx, input }) => {
    if (input.decision === 'publish') return stepCard(ctx, input, { step: 'published', decide: publishDraft })
    const { why } = input
    return stepCard(ctx, input, { step: 'sentBack', why, decide: (card, hand) => sendBack(card, why, hand) })
  })
