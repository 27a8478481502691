import { AppError } from '../../domain/errors'
import { ZGetStationInput, ZGetStationOutput } from '../../domain/station/schema'
import { stationView } from '../../domain/station/station-view'
import type { StationItem } from '../../domain/street/schema'
import { dayOf } from '../../domain/time'
import { riderProcedure } from '../_kit/procedure'
import { readScene } from './read-scene'
import { countVisits, findStationFacts, listPlaces } from './repository'
import { visitIdOf } from './visit-id'

/** One station in three operations, all at once. */
export const getStation = riderProcedure(
  'A station by its id or scanned code: hours, facilities, services, visits',
)
  .input(ZGetStationInput)
  .output(ZGetStationOutput)
  .query(async ({ ctx: { openid, now }, input }) => {
    const id = input.scene === undefined ? (input.stationId ?? '') : readScene(input.scene)
    const [documents, facts, visits] = await Promise.all([
      listPlaces(),
      findStationFacts(id, visitIdOf(openid, id, dayOf(now)), dayOf(now)),
      countVisits(id, dayOf(now)),
    ])
    const station = documents.find((item): item is StationItem => item.kind === 'station' && item._id === id)
    if (!station) throw new AppError('NOT_FOUND', { field: 'stationId' })
    return stationView({
      station,
      documents,
      freezers: facts.freezers,
      shifts: facts.shifts,
      states: facts.states[0] ?? null,
      visits,
      visited: facts.visits.length > 0,
      now,
    })
  })
