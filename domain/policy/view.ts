import { type Day, dayOf, type Instant } from '../time'
import type { PolicyBrief, PolicyCard, PolicyDocument } from './schema'

/** A card whose last day has passed is shown as expired, never hidden: people still ask about it. */
export const isExpired = (validTo: Day | null, now: Instant): boolean =>
  validTo !== null && validTo < dayOf(now)

export const briefOf = (policy: PolicyDocument, now: Instant): PolicyBrief => ({
  id: policy._id,
  topic: policy.topic,
  title: policy.title,
  status: policy.status,
  summary: policy.summary.join(''),
  expired: isExpired(policy.validTo, now),
})

/** A card as riders get it: named field by field, so that nothing of the desk's can slip through. */
export const cardOf = (policy: PolicyDocument, now: Instant): PolicyCard => ({
  id: policy._id,
  topic: policy.topic,
  title: policy.title,
  status: policy.status,
  summary: policy.summary,
  conditions: policy.conditions,
  steps: policy.steps,
  materials: policy.materials,
  facts: policy.facts,
  open: policy.open,
  askWhom: policy.askWhom,
  askWhat: policy.askWhat,
  online: policy.online,
  validFrom: policy.validFrom,
  validTo: policy.validTo,
  lastChecked: policy.lastChecked,
  sources: policy.sources,
  expired: isExpired(policy.validTo, now),
})

/** Cards that still hold before those that do not, otherwise in the order in which they came. */
export const expiredLast = (policies: readonly PolicyDocument[], now: Instant): PolicyDocument[] => [
  ...policies.filter(({ validTo }) => !isExpired(validTo, now)),
  ...policies.filter(({ validTo }) => isExpired(validTo, now)),
]
