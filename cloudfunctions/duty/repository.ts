import type { DutyPerson, DutyShift } from '../../domain/duty/schema'
import type { PhoneDocument } from '../../domain/person/schema'
import type { DutyRuleItem, StationItem } from '../../domain/street/schema'
import type { Day, Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { dutyPeople, dutyShifts } from '../_store/duty-shifts'

const ALL = 1000

/** What the roster is made from: rules of shifts, and stations. One operation. */
export const listDutyPlaces = async (): Promise<{ rules: DutyRuleItem[]; stations: StationItem[] }> => {
  const items = await documentsOf('street').list({
    where: { kind: command.in(['dutyRule', 'station']) },
    limit: ALL,
  })
  return {
    rules: items.filter((item) => item.kind === 'dutyRule'),
    stations: items.filter((item) => item.kind === 'station'),
  }
}

export const findRule = async (id: string): Promise<DutyRuleItem | null> => {
  const item = await documentsOf('street').findById(id)
  return item?.kind === 'dutyRule' ? item : null
}

export const listShifts = (from: Day, to: Day): Promise<DutyShift[]> =>
  dutyShifts.list({ where: { day: command.and(command.gte(from), command.lte(to)) }, limit: ALL })

/** Shifts to come that nobody is on: they come back by the rule as it is now. */
export const dropEmptyShifts = (ruleId: string, now: Instant): Promise<number> =>
  dutyShifts.removeAll({ ruleId, start: command.gt(now), filled: 0 })

/** Everybody of the roster, those who wait to be let in first. */
export const listPeople = (): Promise<DutyPerson[]> =>
  dutyPeople.list({
    where: { state: command.in(['pending', 'active', 'away']) },
    orderBy: [['state', 'desc']],
    limit: ALL,
  })

export const findPhone = (index: string): Promise<PhoneDocument | null> =>
  documentsOf('phones').findById(index)
