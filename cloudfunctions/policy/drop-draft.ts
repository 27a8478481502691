import { ZCardStepInput, ZCardStepOutput } from '../../domain/policy/desk-schema'
import { dropDraft as dropped } from '../../domain/policy/draft-steps'
import { staffProcedure } from '../_kit/procedure'
import { CARD_WRITERS } from './roles'
import { stepCard } from './step-card'

export const dropDraft = staffProcedure(CARD_WRITERS, 'Throws a draft away; what is published stays')
  .input(ZCardStepInput)
  .output(ZCardStepOutput)
  .mutation(({ ctx, input }) => stepCard(ctx, input, { step: 'dropped', decide: dropped }))
