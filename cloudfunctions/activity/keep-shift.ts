import { ZActivityIdInput, ZKeepInput, ZKeptOutput, ZSkipInput } from '../../domain/activity/call-schema'
import { keepRole, type StandingChange, skipDay, stopKeeping } from '../../domain/activity/keep'
import { isDone, withMark } from '../../domain/activity/marks'
import type { ActivityDocument, Mark, StandingDocument } from '../../domain/activity/schema'
import { AppError } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { findPerson, findStanding, insertStanding, storeStanding } from './keep-repository'
import { markOf } from './mark'
import { findActivity } from './repository'

const TRIES = 3

type Change = (before: StandingDocument | null, activity: ActivityDocument) => StandingChange

const view = ({ activityId, state, skips }: StandingDocument) => ({
  activityId,
  keeping: state === 'on',
  skips,
})

const write = async (
  before: StandingDocument | null,
  change: StandingChange,
  { id, ctx, activity, mark }: { id: string; ctx: Context; activity: ActivityDocument; mark: Mark },
): Promise<StandingDocument | null> => {
  const done = withMark(before?.done ?? [], mark)
  const after: StandingDocument = {
    ...change,
    _id: id,
    openid: ctx.openid,
    activityId: activity._id,
    title: activity.title,
    done,
    v: (before?.v ?? 0) + 1,
    at: ctx.now,
  }
  const isWritten = before === null ? await insertStanding(after) : await storeStanding(before, after)
  return isWritten ? after : null
}

/** Changes the caller's standing sign-up for an activity. Three operations. Throws NOT_FOUND, BUSY, REQUEST_ID_REUSED. */
const changeStanding = async (activityId: string, mark: Mark, ctx: Context, change: Change) => {
  const activity = await findActivity(activityId)
  if (!activity) throw new AppError('NOT_FOUND', { field: 'activityId' })
  const id = derivedId('standing', ctx.openid, activityId)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await findStanding(id)
    if (before && isDone(before.done, mark)) return view(before)
    const written = await write(before, change(before, activity), { id, ctx, activity, mark })
    if (written) return view(written)
  }
  throw new AppError('BUSY')
}

/** Four operations. Who keeps a shift is booked by itself as its days open. Throws PHONE_NEEDED, ACTIVITY_ENDED too. */
export const keepShift = riderProcedure('The caller comes every week: booked by itself as dates open')
  .input(ZKeepInput)
  .output(ZKeptOutput)
  .mutation(async ({ ctx, input }) => {
    const person = await findPerson(ctx.openid)
    if (!person?.phoneIndex) throw new AppError('PHONE_NEEDED')
    return changeStanding(input.activityId, markOf('keep', ctx, input), ctx, (before, activity) =>
      keepRole(before, { activity, roleId: input.roleId, now: ctx.now }),
    )
  })

export const skipShift = riderProcedure(
  'Leaves one date of a shift the caller keeps out, or takes it back in',
)
  .input(ZSkipInput)
  .output(ZKeptOutput)
  .mutation(({ ctx, input }) =>
    changeStanding(input.activityId, markOf('skip', ctx, input), ctx, (before, activity) =>
      skipDay(before, { activity, day: input.day, skip: input.skip, now: ctx.now }),
    ),
  )

export const stopShift = riderProcedure('The caller no longer comes every week; dates booked by now stay')
  .input(ZActivityIdInput)
  .output(ZKeptOutput)
  .mutation(({ ctx, input }) =>
    changeStanding(input.activityId, markOf('stop', ctx, input), ctx, (before) => stopKeeping(before)),
  )
