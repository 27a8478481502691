import { ZPreviewInput, ZPreviewOutput } from '../../domain/pairing/call-schema'
import { nextVisits } from '../../domain/pairing/plan'
import { staffProcedure } from '../_kit/procedure'

export const previewPlan = staffProcedure(
  ['socialWorker'],
  'The next dates of a visit plan, before it is saved',
)
  .input(ZPreviewInput)
  .output(ZPreviewOutput)
  .query(({ ctx: { now }, input: { plan } }) => ({ now, next: nextVisits(plan, now, 6) }))
