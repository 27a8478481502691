import type { DutyPerson } from '../../domain/duty/schema'
import { AppError } from '../../domain/errors'
import { dutyPeople, dutyPersonId } from '../_store/duty-shifts'

const guardActive = (person: DutyPerson | null, field?: string): DutyPerson => {
  if (person?.state !== 'active') throw new AppError('DUTY_NOT_LISTED', { field })
  return person
}

/** The caller as one of the roster. Throws DUTY_NOT_LISTED. */
export const loadMe = async (openid: string): Promise<DutyPerson> =>
  guardActive(await dutyPeople.findById(dutyPersonId(openid)))

/** Somebody of the roster by id. Throws DUTY_NOT_LISTED (field personId). */
export const loadPerson = async (personId: string): Promise<DutyPerson> =>
  guardActive(await dutyPeople.findById(personId), 'personId')
