import { AppError } from '../../domain/errors'
import { ZCheckInInput, ZCheckInOutput } from '../../domain/station/schema'
import { dayOf } from '../../domain/time'
import { riderProcedure } from '../_kit/procedure'
import { readScene } from './read-scene'
import { findPerson, findStation, findVisit, insertVisit } from './repository'
import { visitIdOf } from './visit-id'

/** Counts the caller as a visitor of the station whose code they scanned, once a day. Four operations at most. */
export const checkIn = riderProcedure('Counts the caller as a visitor of the station, once a day')
  .input(ZCheckInInput)
  .output(ZCheckInOutput)
  .mutation(async ({ ctx: { openid, now }, input }) => {
    const stationId = readScene(input.scene)
    const [station, person] = await Promise.all([findStation(stationId), findPerson(openid)])
    if (!station) throw new AppError('NOT_FOUND', { field: 'scene' })
    const day = dayOf(now)
    const _id = visitIdOf(openid, stationId, day)
    const visit = { _id, openid, stationId, day, occupation: person?.occupation ?? null, at: now }
    if (await insertVisit(visit)) return { stationId, at: now }
    return { stationId, at: (await findVisit(_id))?.at ?? now }
  })
