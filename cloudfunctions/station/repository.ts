import * as z from 'zod'
import { ZDutyShift } from '../../domain/duty/schema'
import { OCCUPATIONS, type PersonDocument } from '../../domain/person/schema'
import {
  type StationStateDocument,
  type VisitCounts,
  type VisitDocument,
  ZStationStateDocument,
  ZVisitDocument,
} from '../../domain/station/schema'
import type { StationItem, StreetDocument, StreetItem } from '../../domain/street/schema'
import type { Day } from '../../domain/time'
import { type FreezerDocument, ZFreezerDocument } from '../../domain/water/schema'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const REPORTS_KEPT = 100

const states = documentsOf('station_states')
const visits = documentsOf('visits')
const $ = command.aggregate

/** Stations, what is held at them, and the holidays. */
export const listPlaces = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['station', 'programme', 'calendar']) },
    limit: ALL,
  })

export const findStation = async (stationId: string): Promise<StationItem | null> => {
  const item = await documentsOf('street').findById(stationId)
  return item?.kind === 'station' ? item : null
}

export const findStreet = async (): Promise<StreetItem | null> => {
  const found = await documentsOf('street').list({ where: { kind: 'street' }, limit: 1 })
  return found.find((item): item is StreetItem => item.kind === 'street') ?? null
}

const ZStationFacts = z.object({
  states: z.array(ZStationStateDocument),
  freezers: z.array(ZFreezerDocument),
  visits: z.array(ZVisitDocument),
  shifts: z.array(ZDutyShift),
})

/** What moves at a station, who is on duty on the day, and whether this visit was made: one joined read. */
export const findStationFacts = async (stationId: string, visitId: string, day: Day) => {
  const { list } = (await db
    .collection('street')
    .aggregate()
    .match({ _id: stationId })
    .addFields({ visitId: $.literal(visitId), spot: $.literal(`${stationId}:${day}`) })
    .lookup({ from: 'station_states', localField: '_id', foreignField: '_id', as: 'states' })
    .lookup({ from: 'freezers', localField: '_id', foreignField: 'stationId', as: 'freezers' })
    .lookup({ from: 'visits', localField: 'visitId', foreignField: '_id', as: 'visits' })
    .lookup({ from: 'duty_shifts', localField: 'spot', foreignField: 'spot', as: 'shifts' })
    .end()) as { list: unknown[] }
  return ZStationFacts.parse(list[0] ?? { states: [], freezers: [], visits: [], shifts: [] })
}

export const listFreezersOf = (stationId: string): Promise<FreezerDocument[]> =>
  documentsOf('freezers').list({ where: { stationId }, limit: 50 })

const ZCountRows = z.array(z.object({ _id: z.enum(OCCUPATIONS).nullable(), count: z.number() }))

/** Visits of one station and day by occupation, without names. */
export const countVisits = async (stationId: string, day: Day): Promise<VisitCounts> => {
  const { list } = (await db
    .collection('visits')
    .aggregate()
    .match({ stationId, day })
    .group({ _id: '$occupation', count: $.sum(1) })
    .end()) as { list: unknown[] }
  const rows = ZCountRows.parse(list)
  const byOccupation = rows
    .map(({ _id, count }) => ({ occupation: _id ?? ('unknown' as const), count }))
    .sort((one, other) => other.count - one.count || one.occupation.localeCompare(other.occupation))
  return { total: rows.reduce((sum, { count }) => sum + count, 0), byOccupation }
}

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

export const insertVisit = (visit: VisitDocument): Promise<boolean> => visits.insertOnce(visit)

export const findVisit = (id: string): Promise<VisitDocument | null> => visits.findById(id)

export const findStates = (stationId: string): Promise<StationStateDocument | null> =>
  states.findById(stationId)

export const startStates = (stationId: string): Promise<boolean> =>
  states.insertOnce({ _id: stationId, states: {}, reports: [] })

type Report = StationStateDocument['reports'][number]

/** Writes one report into its facility; false: it is there already, or the station has no document yet. */
export const putReport = (stationId: string, report: Report): Promise<boolean> => {
  const { facility, state, at, confirmedBy } = report
  return states.updateIf(
    stationId,
    { 'reports.k': command.neq(report.k) },
    {
      [`states.${facility}`]: command.set({ state, at, confirmedBy }),
      reports: command.push({ each: [report], slice: -REPORTS_KEPT }),
    },
  )
}
