import type { DutyPerson, DutyShift } from '../../domain/duty/schema'
import { isNow } from '../../domain/duty/shift'
import { type Day, dayOf, type Instant } from '../../domain/time'
import { documentsOf } from '../_kit/documents'
import { derivedId } from '../_kit/vault'

const ALL = 1000

export const dutyShifts = documentsOf('duty_shifts')
export const dutyPeople = documentsOf('duty_people')

/** Stands for a person of the roster, so that no OPENID leaves the cloud. */
export const dutyPersonId = (openid: string): string => derivedId('duty-person', openid, 'id')

/** The shifts of a day that were written; a street has a handful. */
export const listShiftsOfDay = (day: Day): Promise<DutyShift[]> =>
  dutyShifts.list({ where: { day }, limit: ALL })

/** Those who take turns now. */
export const listActivePeople = (): Promise<DutyPerson[]> =>
  dutyPeople.list({ where: { state: 'active' }, orderBy: [['at', 'asc']], limit: ALL })

/** The name somebody who has come to a running shift goes by; null: not on duty now. One operation. */
export const onDutyName = async (openid: string, now: Instant): Promise<string | null> => {
  const running = (await listShiftsOfDay(dayOf(now))).filter((shift) => isNow(shift, now))
  const seats = running.flatMap(({ people }) => people)
  return seats.find((seat) => seat.openid === openid && seat.arrivedAt !== null)?.name ?? null
}
