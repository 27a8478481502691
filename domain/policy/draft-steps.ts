import type { Role } from '../access/roles'
import { AppError } from '../errors'
import { dayOf, type Instant } from '../time'
import { contentOf, publishedFields } from './content'
import { draftProblems } from './draft-problems'
import type { PolicyContent, PolicyDocument, PolicyDraft } from './schema'

/** Who takes the step, and when. */
export type Hand = { openid: string; name: string; now: Instant }
type CardChange = Partial<PolicyDocument>

const refuse = (message: string): never => {
  throw new AppError('POLICY_STEP_NOT_ALLOWED', { message })
}

/** A card nobody has published yet: `v` 0 keeps it from riders. */
export const newCard = (id: string, content: PolicyContent, hand: Hand): PolicyDocument => ({
  _id: id,
  ...publishedFields(content),
  v: 0,
  rev: 0,
  lastChecked: dayOf(hand.now),
  checkedBy: null,
  draft: savedDraft(null, content, hand),
})

const savedDraft = (draft: PolicyDraft | null, content: PolicyContent, hand: Hand): PolicyDraft => ({
  state: 'writing',
  content,
  writers: [...new Set([...(draft?.writers ?? []), hand.openid])],
  byName: hand.name,
  at: hand.now,
  sentBack: draft?.sentBack ?? null,
})

/** Writes the draft; one that was handed in is taken back by it. */
export const saveDraft = (card: PolicyDocument, content: PolicyContent, hand: Hand): CardChange => ({
  draft: savedDraft(card.draft, content, hand),
})

/** Hands the draft in; throws BAD_INPUT with the first field that keeps it back. */
export const submitDraft = ({ draft }: PolicyDocument, hand: Hand): CardChange => {
  if (!draft || draft.state === 'submitted') return refuse('there is no draft to hand in')
  const [first] = draftProblems(draft.content)
  if (first) throw new AppError('BAD_INPUT', { field: `content.${first.field}`, message: first.fix })
  const writers = [...new Set([...draft.writers, hand.openid])]
  return { draft: { ...draft, state: 'submitted', writers, byName: hand.name, at: hand.now } }
}

const REVIEWERS: readonly Role[] = ['supervisor', 'admin']

/** True when this person may judge the draft: a reviewer who wrote none of it. */
export const mayReview = (draft: PolicyDraft | null, openid: string, roles: readonly Role[]): boolean =>
  draft?.state === 'submitted' &&
  !draft.writers.includes(openid) &&
  REVIEWERS.some((role) => roles.includes(role))

const submittedTo = ({ draft }: PolicyDocument, hand: Hand): PolicyDraft => {
  if (draft?.state !== 'submitted') return refuse('no draft waits for review')
  if (draft.writers.includes(hand.openid)) throw new AppError('POLICY_NOT_YOURS_TO_REVIEW')
  return draft
}

/** Publishes the draft as the next version; whoever handed it in had compared it with its sources that day. */
export const publishDraft = (card: PolicyDocument, hand: Hand): CardChange => {
  const draft = submittedTo(card, hand)
  return {
    ...publishedFields(draft.content),
    v: card.v + 1,
    lastChecked: dayOf(draft.at),
    checkedBy: draft.byName,
    draft: null,
  }
}

/** Gives the draft back to who wrote it, with the reason. */
export const sendBack = (card: PolicyDocument, why: string, hand: Hand): CardChange => {
  const draft = submittedTo(card, hand)
  return { draft: { ...draft, state: 'sentBack', sentBack: { why, byName: hand.name, at: hand.now } } }
}

/** Somebody compared what is published with its sources and found it right. */
export const markChecked = (card: PolicyDocument, hand: Hand): CardChange =>
  card.v === 0 ? refuse('never published') : { lastChecked: dayOf(hand.now), checkedBy: hand.name }

/** Throws the draft away; what is published stays. */
export const dropDraft = ({ draft }: PolicyDocument): CardChange =>
  draft ? { draft: null } : refuse('there is no draft')

/** What the form starts with: the draft, or what is published. */
export const formOf = (card: PolicyDocument): PolicyContent => card.draft?.content ?? contentOf(card)
