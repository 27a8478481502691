import type { ProgrammeItem } from '../street/schema'
import type { SlotName } from './slot-id'

/** A person may have at most this many bookings of a programme and period (`quota.count` of its schema). */
const MOST_SHARES = 10

/** What a share counts in: a programme and period, or for what is part of a group (roles of an activity) the group. */
export type ShareName = Pick<SlotName, 'programmeId' | 'period'>

export const shareNameOf = (
  { programmeId, period }: ShareName,
  programme: Pick<ProgrammeItem, 'groupId'> | null,
): ShareName => ({ programmeId: programme?.groupId ?? programmeId, period })

/** The n-th share of a person in a programme and period: `programme@period@OPENID@n`. */
export const makeBookingId = ({ programmeId, period }: ShareName, openid: string, n: number): string =>
  `${programmeId}@${period}@${openid}@${n}`

/** Ids of every share a person could have in a programme and period. */
export const shareIds = (share: ShareName, openid: string): string[] =>
  Array.from({ length: MOST_SHARES }, (_, index) => makeBookingId(share, openid, index + 1))

/** Whether a booking is a share of this programme and period, whoever has it. */
export const isShareOf = ({ programmeId, period }: ShareName, bookingId: string): boolean =>
  bookingId.startsWith(`${programmeId}@${period}@`)

/** Ids of every share of the person and period one of whose shares this is. */
export const sharesBeside = (bookingId: string): string[] =>
  Array.from({ length: MOST_SHARES }, (_, index) => bookingId.replace(/@\d+$/, `@${index + 1}`))

/**
 * Four digits said at the door, from the booking's id (FNV-1a): the same however often it is computed. It tells two
 * people of one session apart; who has a place is in the slot.
 */
export const bookingCode = (bookingId: string): string => {
  let hash = 0x811c9dc5
  for (const letter of bookingId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return String(hash % 10_000).padStart(4, '0')
}
