import type { TestCloud } from './cloud'
import { readCollection } from './collections'

/**
 * What must hold on disk whatever happened before, as a list of what does not. `settled` adds what only holds once
 * a reader or the timer has repaired a crash between two writes.
 */
export const brokenInvariants = async (cloud: TestCloud, settled = true): Promise<string[]> => [
  ...(await brokenSlots(cloud)),
  ...(await brokenWater(cloud, settled)),
  ...(settled ? await brokenBookings(cloud) : []),
]

const brokenSlots = async (cloud: TestCloud): Promise<string[]> => {
  const slots = await readCollection(cloud, 'slots')
  return slots.flatMap((slot) => {
    const people = new Set(slot.holders.map((holder) => holder.u))
    const broken = [
      slot.left + slot.holders.length !== slot.capacity && 'left + holders is not the capacity',
      slot.left < 0 && 'oversold',
      people.size !== slot.holders.length && 'one person holds two places',
    ]
    return broken.filter(Boolean).map((what) => `slot ${slot._id}: ${what}`)
  })
}

const brokenWater = async (cloud: TestCloud, settled: boolean): Promise<string[]> => {
  const days = await readCollection(cloud, 'water_days')
  const freezers = await readCollection(cloud, 'freezers')
  const picks = days.flatMap((day) => day.picks)
  const ofDays = days
    .filter((day) => day.taken !== day.picks.length)
    .map((day) => `day ${day._id}: taken is not its picks`)
  const ofFreezers = freezers.flatMap((freezer) => {
    const given = freezer.given - freezer.givenAtStart
    const picked = picks.filter((pick) => pick.freezerId === freezer._id).length
    const unsettled = freezer.claims.length
    const broken = [
      freezer.stock < 0 && 'negative stock',
      settled && unsettled > 0 && `${unsettled} claims never settled`,
      (given < picked || given > picked + unsettled) &&
        `${given} given, ${picked} picked, ${unsettled} claimed`,
    ]
    return broken.filter(Boolean).map((what) => `freezer ${freezer._id}: ${what}`)
  })
  return [...ofDays, ...ofFreezers]
}

const brokenBookings = async (cloud: TestCloud): Promise<string[]> => {
  const bookings = await readCollection(cloud, 'bookings')
  const slots = new Map((await readCollection(cloud, 'slots')).map((slot) => [slot._id, slot]))
  const active = bookings.filter((booking) => booking.state === 'booked' || booking.state === 'claiming')
  const unheld = active.filter(
    (booking) => !slots.get(booking.slotId)?.holders.some((holder) => holder.u === booking.openid),
  )
  const booked = new Set(active.map((booking) => `${booking.slotId}|${booking.openid}`))
  const orphans = [...slots.values()].flatMap((slot) =>
    slot.holders
      .filter((holder) => !booked.has(`${slot._id}|${holder.u}`))
      .map((holder) => `slot ${slot._id} holds ${holder.u} without a booking`),
  )
  return [
    ...unheld.map((booking) => `booking ${booking._id} is ${booking.state} without a place`),
    ...orphans,
  ]
}
