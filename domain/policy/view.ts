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

export const cardOf = ({ _id, words: _words, ...card }: PolicyDocument, now: Instant): PolicyCard => ({
  ...card,
  id: _id,
  expired: isExpired(card.validTo, now),
})
