import type { StationItem } from '../street/schema'
import { addMinutes, beijing, type Instant } from '../time'
import type { DutyPerson, DutyShift, OnNow, ShiftMay, ShiftView } from './schema'
import { arrivedNow, EARLY_MINUTES, isMissing, isNow, NOTICE_MINUTES } from './shift'

/** Who looks: `me` null is somebody who is not on the roster; staff see all names. */
export type Viewer = { me: Pick<DutyPerson, '_id'> | null; isStaff: boolean }

const clockOf = (instant: Instant): string => beijing(instant).format('HH:mm')

const stateOf = (shift: DutyShift, now: Instant): ShiftView['state'] => {
  if (now >= shift.end) return 'over'
  if (now < shift.start) return 'ahead'
  return isMissing(shift, now) ? 'missing' : 'now'
}

const mayOf = (shift: DutyShift, me: string, now: Instant): ShiftMay[] => {
  const seat = shift.people.find(({ p }) => p === me)
  if (!seat) return now < shift.end && shift.people.length < shift.places ? ['take'] : []
  const asks = shift.swaps.some(({ p }) => p === me)
  const may: ShiftMay[] = []
  const opens = addMinutes(shift.start, -EARLY_MINUTES)
  if (seat.arrivedAt === null && opens <= now && now < shift.end) may.push('arrive')
  if (now < shift.start) may.push(asks ? 'dropSwap' : 'askSwap')
  if (addMinutes(now, NOTICE_MINUTES) <= shift.start) may.push('handBack')
  return may
}

const swapsFor = (shift: DutyShift, me: string, now: Instant): ShiftView['swaps'] =>
  shift.swaps.map(({ p, name, to }) => ({
    personId: p,
    name,
    mine: p === me,
    forMe:
      now < shift.start &&
      p !== me &&
      (to === null || to === me) &&
      shift.people.every((seat) => seat.p !== me),
  }))

/** A shift as the viewer sees it: names only among those who take turns. */
export const shiftView = (
  shift: DutyShift,
  stations: readonly Pick<StationItem, '_id' | 'short' | 'name'>[],
  { me, isStaff }: Viewer,
  now: Instant,
): ShiftView => {
  const isInside = me !== null || isStaff
  const mine = me?._id ?? ''
  const people = shift.people.map(({ p, name, arrivedAt }) => ({
    id: p,
    name,
    mine: p === mine,
    arrived: arrivedAt !== null,
  }))
  return {
    id: shift._id,
    name: shift.name,
    day: shift.day,
    from: clockOf(shift.start),
    to: clockOf(shift.end),
    stationName: stations.find(({ _id }) => _id === shift.stationId)?.name ?? shift.stationId,
    places: shift.places,
    left: Math.max(0, shift.places - shift.people.length),
    people: isInside ? people : [],
    swaps: isInside ? swapsFor(shift, mine, now) : [],
    mine: people.some((person) => person.mine),
    state: stateOf(shift, now),
    may: me ? mayOf(shift, me._id, now) : [],
  }
}

/** Who is at which station now, for everybody: what they are called, and until when. */
export const onNowViews = (
  shifts: readonly DutyShift[],
  stations: readonly Pick<StationItem, '_id' | 'name' | 'order'>[],
  now: Instant,
): OnNow[] =>
  [...stations]
    .sort((one, other) => one.order - other.order)
    .flatMap(({ _id, name: stationName }) =>
      arrivedNow(
        shifts.filter((shift) => shift.stationId === _id && isNow(shift, now)),
        now,
      ).map(({ name, until }) => ({ stationId: _id, stationName, name, until: clockOf(until) })),
    )
