import { type ActivityDraft, ZActivitySaved, ZSaveActivityInput } from '../../domain/activity/call-schema'
import { editActivity, newActivity } from '../../domain/activity/draft'
import { isDone, withMark } from '../../domain/activity/marks'
import type { ActivityDocument, Mark } from '../../domain/activity/schema'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'
import { dayOf } from '../../domain/time'
import { type Context, staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { addItems, alignItems } from '../_store/activity-items'
import { checkWords } from './check-words'
import { markOf } from './mark'
import { findActivity, findStation, insertActivity, storeActivity } from './repository'
import { ORGANISERS } from './roles'
import { takePhoto } from './take-photo'

type Input = { draft: ActivityDraft; photo: string | null; v: number }
type DeskContext = Context & { staff: StaffDocument }

/** A printed code has room for so long an id. */
const ID_LENGTH = 11

const wordsOf = ({ title, about, spot, roles }: ActivityDraft): string =>
  [title, about, spot, ...roles.map(({ name }) => name)].join(' ')

/** Six operations at most: caller, station, picture, activity, its programmes; and the one that was faster. */
const make = async (input: Input, mark: Mark, ctx: DeskContext): Promise<ActivityDocument> => {
  const { draft, photo } = input
  const id = `v${derivedId('activity', ctx.openid, ctx.requestId).slice(0, ID_LENGTH)}`
  if (!(await findStation(draft.stationId))) throw new AppError('BAD_INPUT', { field: 'stationId' })
  const { openid: by, now } = ctx
  const made = { id, by, byName: ctx.staff.name, now, today: dayOf(now), pictureId: null }
  const checked = newActivity(draft, made)
  await checkWords(wordsOf(draft), ctx)
  const activity = { ...checked, pictureId: await takePhoto(photo, id, ctx), done: [mark] }
  const isNew = await insertActivity(activity)
  const there = isNew ? activity : await findActivity(id)
  if (!there) throw new AppError('BUSY')
  isDone(there.done, mark)
  await addItems(there)
  return there
}

/** As many programmes as a call has room for follow at once, the timer sees to the others. */
const AT_ONCE = 1

/** Six operations: caller, activity, picture, the change, a programme or two. */
const edit = async (id: string, input: Input, mark: Mark, ctx: DeskContext): Promise<ActivityDocument> => {
  const before = await findActivity(id)
  if (!before) throw new AppError('NOT_FOUND', { field: 'activityId' })
  if (isDone(before.done, mark)) {
    await alignItems(before, AT_ONCE)
    return before
  }
  if (before.state !== 'open') throw new AppError('ACTIVITY_ENDED')
  if (before.v !== input.v) throw new AppError('EDITED_MEANWHILE')
  const edited = editActivity(before, input.draft, { now: ctx.now, pictureId: null })
  await checkWords(wordsOf(input.draft), ctx)
  const pictureId = (await takePhoto(input.photo, id, ctx)) ?? before.pictureId
  const after = { ...edited, pictureId, done: withMark(before.done, mark) }
  if (!(await storeActivity(before, after))) throw new AppError('BUSY')
  await alignItems(after, AT_ONCE)
  return after
}

/** Throws BAD_INPUT with the field that is wrong, NOT_FOUND, ACTIVITY_ENDED, EDITED_MEANWHILE, TEXT_REFUSED, BUSY, REQUEST_ID_REUSED. */
export const saveActivity = staffProcedure(ORGANISERS, 'Announces an activity or changes one')
  .input(ZSaveActivityInput)
  .output(ZActivitySaved)
  .mutation(async ({ ctx, input }) => {
    const mark = markOf('save', ctx, input)
    const { activityId } = input
    const saved =
      activityId === null ? await make(input, mark, ctx) : await edit(activityId, input, mark, ctx)
    return { activityId: saved._id, v: saved.v }
  })
