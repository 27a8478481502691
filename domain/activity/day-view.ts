import { makeBookingId } from '../booking/booking-id'
import type { SlotDocument } from '../booking/schema'
import { placeInLine } from '../booking/slot-view'
import { opensAtOf, slotsOfDay } from '../booking/slots-of-day'
import { addMinutes, type Day, type Instant } from '../time'
import type { ActivityDay, RoleOnDay } from './call-schema'
import { roleItems } from './role-items'
import type { ActivityDocument } from './schema'
import { spanOn } from './when'

/** The booking of a person for a day of an activity: its id is the share of activity and day. */
export const bookingIdOf = (activityId: string, day: Day, openid: string): string =>
  makeBookingId({ programmeId: activityId, period: day }, openid, 1)

/** The slots an activity has on a day by its roles, all places free; none on a day that was called off. */
export const slotsByRoles = (activity: ActivityDocument, day: Day): SlotDocument[] =>
  roleItems(activity).flatMap((item) => slotsOfDay(item, day))

type Around = { openid: string; now: Instant; activityId: string }

const myPlace = (slot: SlotDocument, { openid, now, activityId }: Around): RoleOnDay['my'] => {
  const isMe = ({ u }: { u: string }): boolean => u === openid
  const holder = slot.holders.find(isMe)
  const offer = slot.offers.find(isMe)
  if (!holder && !offer && !slot.waiting.some(isMe)) return null
  const isArrived = holder !== undefined && slot.arrived.includes(holder.k)
  const inTime = now <= slot.cancelUntil
  const isBooked = holder !== undefined && !isArrived
  return {
    bookingId: bookingIdOf(activityId, slot.day, openid),
    state: isArrived ? 'arrived' : holder ? 'booked' : offer ? 'offered' : 'waiting',
    place: holder ? null : placeInLine(slot, openid),
    offerUntil: offer?.until ?? null,
    canCancel: isBooked ? inTime : holder === undefined,
    canCancelLate: isBooked && !inTime && now < addMinutes(slot.start, slot.delayMinutes),
  }
}

const stateOf = (slot: SlotDocument, now: Instant): RoleOnDay['state'] => {
  if (slot.state !== 'open' || slot.closesAt <= now) return 'closed'
  if (slot.opensAt > now) return 'notOpenYet'
  return slot.left <= 0 || slot.waiting.length > 0 ? 'full' : 'free'
}

type Looked = {
  activity: ActivityDocument
  slots: readonly SlotDocument[]
  openid: string
  skips: readonly Day[]
  now: Instant
}

const nothingOpens = ({ when }: ActivityDocument, day: Day): Instant =>
  opensAtOf({ opensDaysBefore: when.kind === 'once' ? 90 : 14 }, day)

/** One day of an activity with its roles; slots nobody has looked at yet are as the roles make them. */
export const dayView = (day: Day, { activity, slots, openid, skips, now }: Looked): ActivityDay => {
  const off = activity.why ?? activity.offDays.find((one) => one.day === day)?.why ?? null
  const expected = slotsByRoles(activity, day)
  const around = { openid, now, activityId: activity._id }
  const roles = activity.roles.flatMap((role): RoleOnDay[] => {
    const isThis = (slot: SlotDocument): boolean => slot.programmeId === role.programmeId && slot.day === day
    const slot = slots.find(isThis) ?? expected.find(isThis)
    if (!slot || off !== null) return []
    return [
      {
        slotId: slot._id,
        name: role.name,
        skills: role.skills,
        places: slot.capacity,
        filled: slot.capacity - slot.left,
        waiting: slot.offers.length + slot.waiting.length,
        state: stateOf(slot, now),
        my: myPlace(slot, around),
      },
    ]
  })
  return {
    day,
    ...spanOn(activity, day),
    off,
    opensAt: expected[0]?.opensAt ?? nothingOpens(activity, day),
    skipped: skips.includes(day),
    roles,
  }
}
