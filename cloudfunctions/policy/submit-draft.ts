import { ZCardStepInput, ZCardStepOutput } from '../../domain/policy/desk-schema'
import { submitDraft as submitted } from '../../domain/policy/draft-steps'
import { staffProcedure } from '../_kit/procedure'
import { CARD_WRITERS } from './roles'
import { stepCard } from './step-card'

export const submitDraft = staffProcedure(CARD_WRITERS, 'Hands a draft in for review by somebody else')
  .input(ZCardStepInput)
  .output(ZCardStepOutput)
  .mutation(({ ctx, input }) => stepCard(ctx, input, { step: 'submitted', decide: submitted }))
