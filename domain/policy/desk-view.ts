import type { Role } from '../access/roles'
import { dayOf, type Instant } from '../time'
import { contentOf } from './content'
import type { CardForDesk, DeskCardRow, DeskCards } from './desk-schema'
import { formOf, mayReview } from './draft-steps'
import { checkDueOn, dueReasons } from './due'
import { sayChanges } from './say-changes'
import type { PolicyDocument, PolicyHistoryDocument } from './schema'
import { cardOf } from './view'

const rowOf = (card: PolicyDocument, now: Instant): DeskCardRow => {
  const shown = card.v === 0 ? formOf(card) : card
  return {
    id: card._id,
    topic: shown.topic,
    title: shown.title,
    status: shown.status,
    v: card.v,
    draft: card.draft?.state ?? null,
    draftBy: card.draft?.byName ?? null,
    open: shown.open.length,
    lastChecked: card.lastChecked,
    checkedBy: card.checkedBy,
    dueOn: checkDueOn(card),
    due: card.v === 0 ? [] : dueReasons(card, dayOf(now)),
  }
}

/** Waiting for review, then sent back, then due for a check, then the rest; the longest unchecked first. */
const urgencyOf = ({ draft, due }: DeskCardRow): number => {
  if (draft === 'submitted') return 0
  if (draft === 'sentBack') return 1
  if (due.length > 0) return 2
  return draft ? 3 : 4
}

/** The list of the desk; a new card whose draft was thrown away is not in it. */
export const deskCards = (cards: readonly PolicyDocument[], now: Instant): DeskCards => ({
  now,
  cards: cards
    .filter(({ v, draft }) => v > 0 || draft !== null)
    .map((card) => rowOf(card, now))
    .sort((a, b) => urgencyOf(a) - urgencyOf(b) || a.dueOn.localeCompare(b.dueOn) || (a.id < b.id ? -1 : 1)),
})

/** Steps, the latest first, each published version with what it changed. */
const sayHistory = (rows: readonly PolicyHistoryDocument[]): CardForDesk['history'] =>
  rows.map(({ _id: id, at, byName, step, why, v, content }, index) => {
    const before = rows.slice(index + 1).find((row) => row.content !== null)?.content
    const changes = step === 'published' && content && before ? sayChanges(before, content) : []
    return { id, at, byName, step, why, v, changes }
  })

type Reader = { openid: string; roles: readonly Role[]; now: Instant }

/** One card as the desk reads it: published, draft, what lies between them, and how it came to be. */
export const cardForDesk = (
  card: PolicyDocument,
  rows: readonly PolicyHistoryDocument[],
  { openid, roles, now }: Reader,
): CardForDesk => {
  const published = card.v > 0 ? contentOf(card) : null
  return {
    now,
    row: rowOf(card, now),
    rev: card.rev,
    published: published && cardOf(card, now),
    content: formOf(card),
    draft: card.draft && {
      byName: card.draft.byName,
      at: card.draft.at,
      sentBack: card.draft.sentBack,
      changes: sayChanges(published, card.draft.content),
    },
    mayReview: mayReview(card.draft, openid, roles),
    history: sayHistory(rows),
  }
}
