import type { BookingDocument, SlotDocument } from '../../domain/booking/schema'
import type { ErasureDocument } from '../../domain/person/erasure-schema'
import type { StaffDocument } from '../../domain/person/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { addMinutes, type Instant } from '../../domain/time'
import type { FreezerDocument, WaterClaim, WaterDayDocument } from '../../domain/water/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const BATCH = 200
const DAY_MINUTES = 24 * 60
const ALL = 1000

const freezers = documentsOf('freezers')
const slots = documentsOf('slots')
const bookings = documentsOf('bookings')

export const listFreezers = (): Promise<FreezerDocument[]> =>
  freezers.list({ where: { capacity: command.gt(0) }, limit: ALL })

export const listFreezersWithClaims = async (): Promise<FreezerDocument[]> =>
  (await listFreezers()).filter((freezer) => freezer.claims.length > 0)

export const listDays = (ids: string[]): Promise<WaterDayDocument[]> =>
  documentsOf('water_days').list({ where: { _id: command.in(ids) }, limit: ALL })

/** The bottle of a claim goes back, once: the claim going away is what gives it back. */
export const giveBack = (freezerId: string, { c, k }: WaterClaim): Promise<boolean> =>
  freezers.updateIf(
    freezerId,
    { claims: command.elemMatch({ c, k }) },
    { stock: command.inc(1), given: command.inc(-1), claims: command.pull({ c, k }) },
  )

/** Forgets a claim whose bottle was had. */
export const pullClaim = (freezerId: string, { c, k }: WaterClaim): Promise<boolean> =>
  freezers.updateIf(freezerId, { claims: command.elemMatch({ c, k }) }, { claims: command.pull({ c, k }) })

export const listKeepers = (): Promise<StaffDocument[]> =>
  documentsOf('staff').list({ where: { roles: 'stationKeeper', active: true } })

/** Bookings that have been `claiming` for longer than any call runs, the oldest first. */
export const listStaleClaims = (now: Instant): Promise<BookingDocument[]> =>
  bookings.list({
    where: { state: 'claiming', at: command.lt(addMinutes(now, -1)) },
    orderBy: [['at', 'asc']],
    limit: BATCH,
  })

/** Programmes and stations of the street. */
export const listPlaces = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({ where: { kind: command.in(['programme', 'station']) }, limit: ALL })

export const listSlots = async (ids: string[]): Promise<SlotDocument[]> =>
  ids.length === 0 ? [] : slots.list({ where: { _id: command.in([...new Set(ids)]) }, limit: ALL })

/** Slots to come in which somebody gave a place back. */
export const listSlotsWithCancelled = (now: Instant): Promise<SlotDocument[]> =>
  slots.list({
    where: { start: command.gt(now), 'gone.to': 'cancelled' },
    orderBy: [['start', 'asc']],
    limit: ALL,
  })

/** Bookings that still count as active although their slot says that their request was cancelled. */
export const listTornCancels = async (cancelledIn: readonly SlotDocument[]): Promise<BookingDocument[]> => {
  const requests = cancelledIn.flatMap(({ gone }) =>
    gone.filter(({ to }) => to === 'cancelled').map(({ k }) => k),
  )
  if (requests.length === 0) return []
  return bookings.list({
    where: {
      slotId: command.in(cancelledIn.map(({ _id }) => _id)),
      state: command.in(['claiming', 'booked']),
      k: command.in(requests),
    },
    limit: ALL,
  })
}

/** Moves a booking on from the state it was read in. */
export const settleBooking = (
  { _id, k, state }: BookingDocument,
  step: BookingDocument['history'][number],
): Promise<boolean> =>
  bookings.updateIf(
    _id,
    { k, state },
    { state: step.to, at: step.at, history: command.push({ each: [step], slice: -50 }) },
  )

/** Removes counters of windows that were over a day ago; how many. */
export const forgetTurns = (now: Instant): Promise<number> =>
  documentsOf('limits').removeAll({ until: command.lt(addMinutes(now, -DAY_MINUTES)) })

const NOTICE_DAYS = 180

/** Removes messages of half a year ago: what they tell of is in the appeal or booking itself. How many. */
export const forgetOldNotices = (now: Instant): Promise<number> =>
  documentsOf('notices').removeAll({ at: command.lt(addMinutes(now, -NOTICE_DAYS * DAY_MINUTES)) })

/** Erasures whose call ended before the work was done, the oldest first. */
export const listUnfinishedErasures = (now: Instant): Promise<ErasureDocument[]> =>
  documentsOf('erasures').list({
    where: { doneAt: null, at: command.lt(addMinutes(now, -1)) },
    orderBy: [['at', 'asc']],
    limit: BATCH,
  })
