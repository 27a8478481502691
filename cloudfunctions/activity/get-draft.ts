import { ZDraftInput, ZDraftOutput } from '../../domain/activity/desk-schema'
import { draftOf } from '../../domain/activity/draft'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { findFacts, listStations } from './repository'
import { ORGANISERS } from './roles'

/** Three operations. Throws NOT_FOUND. */
export const getDraft = staffProcedure(
  ORGANISERS,
  'An activity to edit or to copy, and the stations to choose from',
)
  .input(ZDraftInput)
  .output(ZDraftOutput)
  .query(async ({ ctx: { now }, input: { activityId } }) => {
    const [stations, facts] = await Promise.all([
      listStations(),
      activityId === null ? null : findFacts(activityId, ''),
    ])
    if (activityId !== null && facts === null) throw new AppError('NOT_FOUND', { field: 'activityId' })
    const activity = facts?.activity ?? null
    const picture = facts?.pictures.find(({ _id }) => _id === activity?.pictureId)
    return {
      now,
      v: activity?.v ?? 0,
      draft: activity && draftOf(activity),
      picture: picture?.fileId ?? null,
      stations: [...stations]
        .sort((one, other) => one.order - other.order)
        .map(({ _id: id, name }) => ({ id, name })),
    }
  })
