import { findStep, type ReadCode, type StepFound, stepAt } from '../../domain/canteen/pass-code'
import type { MealPassDocument } from '../../domain/canteen/schema'
import type { Instant } from '../../domain/time'
import { codeAtStep, openSecret } from './pass-secret'

/** The half minute a shown code was made for, as far as it still counts at `now`. */
export const verifyCode = (pass: MealPassDocument, { digits }: ReadCode, now: Instant): StepFound => {
  const secret = openSecret(pass)
  return findStep({
    digits,
    nowStep: stepAt(Date.parse(now)),
    drift: pass.drift,
    codeAt: (step) => codeAtStep(secret, pass._id, step),
  })
}
