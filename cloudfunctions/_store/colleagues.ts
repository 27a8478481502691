import { awayToday } from '../../domain/appeal/absence'
import type { AbsenceDocument, Colleague } from '../../domain/appeal/desk-schema'
import type { StaffDocument } from '../../domain/person/schema'
import type { Instant } from '../../domain/time'
import { derivedId } from '../_kit/vault'
import { listStaff } from './appeal-store'

/** Stands for a colleague where an OPENID would otherwise leave the cloud. */
export const colleagueId = (openid: string): string => derivedId('colleague', openid, 'id')

const takesCases = ({ roles }: StaffDocument): boolean =>
  roles.includes('socialWorker') || roles.includes('supervisor')

/** Everybody who takes cases. */
export const listCaseWorkers = async (): Promise<StaffDocument[]> => (await listStaff()).filter(takesCases)

/** The colleague behind an id of `colleagueId`; null: nobody who takes cases. */
export const findColleague = async (id: string): Promise<{ openid: string; name: string } | null> => {
  const found = (await listCaseWorkers()).find(({ _id }) => colleagueId(_id) === id)
  return found ? { openid: found._id, name: found.name } : null
}

/** Colleagues as a worker sees them, with the last day of an absence. */
export const colleagueViews = (
  staff: readonly StaffDocument[],
  absences: readonly AbsenceDocument[],
  viewer: string,
  now: Instant,
): Colleague[] => {
  const away = awayToday(absences, now)
  return staff.map(({ _id, name }) => ({
    id: colleagueId(_id),
    name,
    mine: _id === viewer,
    absentUntil: away.get(_id)?.to ?? null,
  }))
}
