import type { Instant } from '../time'
import { isOverdue } from './due'
import type { Assistance, AssistanceCard, AssistanceRow, AssistanceStep, MyAssistance } from './schema'

type OpenNote = (step: AssistanceStep) => string | null

/** The steps so far as everybody concerned sees them, newest first. */
export const stepViews = ({ steps }: Pick<Assistance, 'steps'>, open: OpenNote) =>
  [...steps]
    .reverse()
    .map((step) => ({ at: step.at, day: step.day, to: step.to, byName: step.byName, text: open(step) }))

/** A request in the list of its person, or of who asked for somebody. */
export const mineView = (
  request: Assistance,
  card: AssistanceCard,
  { openid, open }: { openid: string; open: OpenNote },
): MyAssistance => ({
  id: request._id,
  need: request.need,
  state: request.state,
  name: card.name,
  text: card.text,
  forOther: request.openid !== openid,
  ownerName: request.ownerName,
  dueAt: request.dueAt,
  createdAt: request.createdAt,
  steps: stepViews(request, open).slice(0, 10),
  mayConfirm: request.state === 'done',
  mayCancel: request.state === 'open' || request.state === 'taken',
})

/** A row of a list: nothing that says whom it is about. */
export const rowView = (request: Assistance, openid: string, now: Instant): AssistanceRow => ({
  id: request._id,
  need: request.need,
  state: request.state,
  ownerName: request.ownerName,
  mine: request.owner === openid,
  dueAt: request.dueAt,
  overdue: isOverdue(request, now),
  createdAt: request.createdAt,
})
