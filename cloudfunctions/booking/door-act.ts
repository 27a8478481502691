import { type DoorCase, type DoorStep, doorState, doorSteps } from '../../domain/booking/door-steps'
import { visitView } from '../../domain/booking/door-view'
import type { BookingState } from '../../domain/booking/schema'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'
import type { Context } from '../_kit/procedure'
import { faceOf } from './door-face'
import { checkDoor } from './door-guard'
import { findVisit, type Visit } from './door-repository'

const ATTEMPTS = 3

export type DoorContext = Context & { staff: StaffDocument }

type Act = {
  step: DoorStep
  to: BookingState
  /** False: somebody was faster; it is read and decided again. */
  write: (visit: Visit) => Promise<boolean>
}

/** The visit, if the caller may stand at its door. Throws NOT_FOUND, NOT_ALLOWED. One operation. */
export const readVisit = async (bookingId: string, { staff }: DoorContext): Promise<Visit> => {
  const visit = await findVisit(bookingId)
  if (!visit) throw new AppError('NOT_FOUND', { field: 'bookingId' })
  checkDoor(visit.place.programme, staff)
  return visit
}

export const showVisit = (visit: Visit, now: string) =>
  visitView({ ...visit, now }, faceOf(visit.booking, visit.person))

const refuse = (step: DoorStep, door: DoorCase): never => {
  const isSuspended = step === 'noShow' && door.rough && doorSteps({ ...door, rough: false }).noShow
  throw new AppError(isSuspended ? 'NO_SHOW_SUSPENDED' : 'BOOKING_STEP_NOT_ALLOWED')
}

/**
 * One step at the door: read, decided, written, read again for the answer. Whoever finds it done already (a repeat,
 * a colleague's tap) gets the same answer. Four to six operations with the one that asks who calls. Throws
 * NOT_FOUND, NOT_ALLOWED, BOOKING_STEP_NOT_ALLOWED, NO_SHOW_SUSPENDED, REQUEST_ID_REUSED, BUSY.
 */
export const actAtDoor = async (bookingId: string, ctx: DoorContext, { step, to, write }: Act) => {
  const { now, requestId: k } = ctx
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const visit = await readVisit(bookingId, ctx)
    const known = visit.booking.history.find((entry) => entry.k === k)
    if (known && known.to !== to) throw new AppError('REQUEST_ID_REUSED')
    const door = { ...visit, now }
    const isDone = visit.booking.state === to && doorState(door) === to
    if (known || isDone) return { visit: showVisit(visit, now) }
    if (doorState(door) !== to && !doorSteps(door)[step]) refuse(step, door)
    if (await write(visit)) return { visit: showVisit(await readVisit(bookingId, ctx), now) }
  }
  throw new AppError('BUSY', { message: 'this booking changes too fast' })
}
