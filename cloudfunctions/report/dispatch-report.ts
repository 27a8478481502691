import { AppError } from '../../domain/errors'
import { decideDispatch } from '../../domain/report/decide-desk'
import { ZDeskStepOutput, ZDispatchInput } from '../../domain/report/schema'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { deskStep } from './desk-step'

export const dispatchReport = staffProcedure(
  DESK,
  'Sends somebody to deal with a report, until the end of a day',
)
  .input(ZDispatchInput)
  .output(ZDeskStepOutput)
  .mutation(({ ctx, input: { reportId, ...order } }) => {
    if (order.until < dayOf(ctx.now)) throw new AppError('BAD_INPUT', { field: 'until' })
    return deskStep(ctx, reportId, (report, desk) => decideDispatch(report, desk, order, ctx.now))
  })
