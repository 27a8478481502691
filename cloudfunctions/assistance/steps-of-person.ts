import { dueOf } from '../../domain/assistance/due'
import {
  type Assistance,
  ZAssistanceDone,
  ZAssistanceId,
  ZConfirmInput,
} from '../../domain/assistance/schema'
import { cancel as cancelIt, confirm as confirmIt } from '../../domain/assistance/steps'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { sealStep } from '../_store/assistance-seal'
import { changeRequest } from './change-request'
import { readWorkdays } from './repository'

const guardViewer = ({ viewers }: Assistance, openid: string): void => {
  if (!viewers.includes(openid)) throw new AppError('NOT_FOUND', { field: 'id' })
}

/** Throws NOT_FOUND, ASSISTANCE_STEP_NOT_ALLOWED. */
export const confirm = riderProcedure('The person says whether they were helped; if not, it goes on')
  .input(ZConfirmInput)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const dueAt = dueOf('finish', ctx.now, await readWorkdays())
    const { id, solved, text } = input
    return changeRequest(ctx, {
      verb: 'confirm',
      input,
      name: null,
      decide: (request, actor) => {
        guardViewer(request, ctx.openid)
        return confirmIt(request, actor, { solved, sealed: sealStep(id, actor.k, text), dueAt })
      },
    })
  })

/** Throws NOT_FOUND, ASSISTANCE_STEP_NOT_ALLOWED. */
export const cancel = riderProcedure('The person needs the help no longer')
  .input(ZAssistanceId)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) =>
    changeRequest(ctx, {
      verb: 'cancel',
      input,
      name: null,
      decide: (request, actor) => {
        guardViewer(request, ctx.openid)
        return cancelIt(request, actor)
      },
    }),
  )
