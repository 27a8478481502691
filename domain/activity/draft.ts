import { AppError } from '../errors'
import { addDays, type Day, type Instant, minutesBetween } from '../time'
import type { ActivityDraft } from './call-schema'
import type { ActivityDocument, ActivityRole } from './schema'
import { activityDays, lastDayOf, spanOn } from './when'

const SHORTEST = 15
const LONGEST = 600
const FARTHEST_DAYS = 90

const isRealDay = (day: Day): boolean => addDays(day, 0) === day

const checkWhen = ({ when, from, to }: ActivityDraft, today: Day): void => {
  const days = when.kind === 'once' ? [when.day] : [when.from, ...(when.until === null ? [] : [when.until])]
  if (!days.every(isRealDay)) throw new AppError('BAD_INPUT', { field: 'when' })
  if (lastDayOf(when) < today || activityDays(when, today, 1).length === 0) {
    throw new AppError('BAD_INPUT', { field: 'when' })
  }
  if (when.kind === 'once' && when.day > addDays(today, FARTHEST_DAYS)) {
    throw new AppError('BAD_INPUT', { field: 'when' })
  }
  const { start, end } = spanOn({ from, to }, today)
  const minutes = minutesBetween(start, end)
  if (minutes < SHORTEST || minutes > LONGEST) throw new AppError('BAD_INPUT', { field: 'to' })
}

const rolesOf = (id: string, draft: ActivityDraft): ActivityRole[] => {
  const names = draft.roles.map(({ name }) => name)
  if (new Set(names).size < names.length) throw new AppError('BAD_INPUT', { field: 'roles' })
  return draft.roles.map((role, index) => ({
    id: `r${index + 1}`,
    programmeId: `${id}-r${index + 1}`,
    ...role,
  }))
}

type Made = { id: string; by: string; byName: string; now: Instant; today: Day; pictureId: string | null }

/** A new activity as an organiser wrote it. Throws BAD_INPUT with the field that is wrong. */
export const newActivity = (draft: ActivityDraft, made: Made): ActivityDocument => {
  const { id, by, byName, now, today, pictureId } = made
  checkWhen(draft, today)
  return {
    _id: id,
    ...draft,
    pictureId,
    roles: rolesOf(id, draft),
    lastDay: lastDayOf(draft.when),
    offDays: [],
    state: 'open',
    why: null,
    call: null,
    calling: false,
    by,
    byName,
    aligned: false,
    kept: true,
    done: [],
    v: 1,
    createdAt: now,
    updatedAt: now,
    sample: false,
  }
}

const FIXED = ['when', 'from', 'to', 'stationId'] as const

/**
 * An activity after an edit. Time and place stay: people have arranged their day by them; who needs another makes a
 * copy and cancels this one. Roles stay in their order, new ones come last. Throws BAD_INPUT.
 */
export const editActivity = (
  before: ActivityDocument,
  draft: ActivityDraft,
  { now, pictureId }: Pick<Made, 'now' | 'pictureId'>,
): ActivityDocument => {
  const changed = FIXED.find((field) => JSON.stringify(draft[field]) !== JSON.stringify(before[field]))
  if (changed) throw new AppError('BAD_INPUT', { field: changed })
  if (draft.roles.length < before.roles.length) throw new AppError('BAD_INPUT', { field: 'roles' })
  const { title, kind, about, spot, bring } = draft
  return {
    ...before,
    ...{ title, kind, about, spot, bring },
    pictureId: pictureId ?? before.pictureId,
    roles: rolesOf(before._id, draft),
    aligned: false,
    v: before.v + 1,
    updatedAt: now,
    sample: false,
  }
}

/** The draft of an activity, to edit or to copy. */
export const draftOf = (activity: ActivityDocument): ActivityDraft => {
  const { title, kind, about, stationId, spot, bring, when, from, to, roles } = activity
  return {
    ...{ title, kind, about, stationId, spot, bring, when, from, to },
    roles: roles.map(({ name, places, skills }) => ({ name, places, skills })),
  }
}
