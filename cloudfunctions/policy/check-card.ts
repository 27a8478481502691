import { ZCardStepInput, ZCardStepOutput } from '../../domain/policy/desk-schema'
import { markChecked } from '../../domain/policy/draft-steps'
import { staffProcedure } from '../_kit/procedure'
import { CARD_WRITERS } from './roles'
import { stepCard } from './step-card'

export const checkCard = staffProcedure(
  CARD_WRITERS,
  'Marks a published card as compared with its sources today',
)
  .input(ZCardStepInput)
  .output(ZCardStepOutput)
  .mutation(({ ctx, input }) => stepCard(ctx, input, { step: 'checked', decide: markChecked }))
