import { AppError } from '../errors'
import { addMinutes, type Instant } from '../time'
import type { DutyPerson, DutyShift } from './schema'
import { EARLY_MINUTES, NOTICE_MINUTES } from './shift'

const MOST_STEPS = 60

/** Who takes a step, under which request, when; `by` is the staff member's name when it is not the person. */
export type Act = { k: string; now: Instant; by?: string }
export type Person = Pick<DutyPerson, '_id' | 'openid' | 'name'>

type Span = Pick<DutyShift, '_id' | 'start' | 'end'>

/** Throws DUTY_OVERLAP when the person is on another shift at that time. */
export const guardFree = (shift: Span, others: readonly Span[]): void => {
  const meets = others.some(
    ({ _id, start, end }) => _id !== shift._id && start < shift.end && shift.start < end,
  )
  if (meets) throw new AppError('DUTY_OVERLAP')
}

const noted = (
  shift: DutyShift,
  { k, now, by }: Act,
  what: DutyShift['steps'][number]['what'],
  name: string,
): DutyShift => ({
  ...shift,
  filled: shift.people.length,
  steps: [...shift.steps, { k, at: now, what, name, by: by ?? name }].slice(-MOST_STEPS),
})

const telling = (
  shift: DutyShift,
  { k, now }: Act,
  tells: readonly [to: string, what: string][],
): DutyShift => ({
  ...shift,
  tells: [...shift.tells, ...tells.map(([to, what]) => ({ k, to, what, at: now }))],
  telling: true,
})

const isOn = (shift: DutyShift, person: Pick<Person, '_id'>): boolean =>
  shift.people.some(({ p }) => p === person._id)

const guardOn = (shift: DutyShift, person: Pick<Person, '_id'>): void => {
  if (!isOn(shift, person)) throw new AppError('DUTY_STEP_NOT_ALLOWED', { message: 'not on this shift' })
}

const seatOf = ({ _id, openid, name }: Person, now: Instant) => ({
  p: _id,
  openid,
  name,
  at: now,
  arrivedAt: null,
})

const withoutSwap = ({ swaps }: DutyShift, p: string) => swaps.filter((swap) => swap.p !== p)

/** Takes a free place. Throws DUTY_FULL, DUTY_STEP_NOT_ALLOWED when it is over or one's own already. */
export const takeShift = (shift: DutyShift, person: Person, act: Act): DutyShift => {
  if (act.now >= shift.end || isOn(shift, person)) throw new AppError('DUTY_STEP_NOT_ALLOWED')
  if (shift.people.length >= shift.places) throw new AppError('DUTY_FULL')
  const people = [...shift.people, seatOf(person, act.now)]
  const taken = noted({ ...shift, people }, act, act.by ? 'assigned' : 'took', person.name)
  return act.by ? telling(taken, act, [[person.openid, 'assigned']]) : taken
}

/** Gives the place back a day ahead; roster and supervisors hear of it. Throws DUTY_TOO_LATE after that. */
export const handBack = (shift: DutyShift, person: Person, act: Act): DutyShift => {
  guardOn(shift, person)
  if (addMinutes(act.now, NOTICE_MINUTES) > shift.start) throw new AppError('DUTY_TOO_LATE')
  const people = shift.people.filter(({ p }) => p !== person._id)
  const free = noted(
    { ...shift, people, swaps: withoutSwap(shift, person._id) },
    act,
    'handedBack',
    person.name,
  )
  return telling(free, act, [
    ['supervisors', 'handedBack'],
    ['roster', 'free'],
  ])
}

/** Staff take somebody off, told at once. Throws DUTY_STEP_NOT_ALLOWED. */
export const removeFrom = (shift: DutyShift, person: Person, act: Act): DutyShift => {
  guardOn(shift, person)
  const people = shift.people.filter(({ p }) => p !== person._id)
  const free = noted({ ...shift, people, swaps: withoutSwap(shift, person._id) }, act, 'removed', person.name)
  return telling(free, act, [[person.openid, 'removed']])
}

/** Asks one or all to take over; the place stays the asker's until somebody does. Throws DUTY_STEP_NOT_ALLOWED. */
export const askSwap = (shift: DutyShift, person: Person, asked: Person | null, act: Act): DutyShift => {
  guardOn(shift, person)
  if (act.now >= shift.start) throw new AppError('DUTY_TOO_LATE')
  if (asked && isOn(shift, asked)) throw new AppError('DUTY_STEP_NOT_ALLOWED', { message: 'is on it' })
  const swap = { p: person._id, name: person.name, to: asked?._id ?? null, at: act.now }
  const asking = { ...shift, swaps: [...withoutSwap(shift, person._id), swap] }
  return telling(asking, act, [[asked?.openid ?? 'roster', 'asked']])
}

/** Takes the question back. */
export const dropSwap = (shift: DutyShift, person: Person): DutyShift => ({
  ...shift,
  swaps: withoutSwap(shift, person._id),
})

/**
 * Takes a shift over from who asked: one place changes hands and both hear of it. Throws DUTY_STEP_NOT_ALLOWED when
 * nobody asks any more, another was asked, or one is on it already; DUTY_TOO_LATE once it began.
 */
export const acceptSwap = (shift: DutyShift, person: Person, fromId: string, act: Act): DutyShift => {
  const swap = shift.swaps.find(({ p }) => p === fromId)
  const seat = shift.people.find(({ p }) => p === fromId)
  const mayTake = swap && seat && (swap.to === null || swap.to === person._id) && !isOn(shift, person)
  if (!mayTake) throw new AppError('DUTY_STEP_NOT_ALLOWED')
  if (act.now >= shift.start) throw new AppError('DUTY_TOO_LATE')
  const people = shift.people.map((one) => (one === seat ? seatOf(person, act.now) : one))
  const passed = noted({ ...shift, people, swaps: withoutSwap(shift, fromId) }, act, 'passedOn', person.name)
  return telling(passed, act, [
    [seat.openid, 'relieved'],
    [person.openid, 'tookOver'],
  ])
}

/** Checks in on arrival, half an hour early at most. Throws DUTY_NOT_NOW, DUTY_STEP_NOT_ALLOWED. */
export const arrive = (shift: DutyShift, person: Person, act: Act): DutyShift => {
  guardOn(shift, person)
  if (act.now < addMinutes(shift.start, -EARLY_MINUTES) || act.now >= shift.end)
    throw new AppError('DUTY_NOT_NOW')
  const people = shift.people.map((seat) =>
    seat.p === person._id && seat.arrivedAt === null ? { ...seat, arrivedAt: act.now } : seat,
  )
  return noted({ ...shift, people, swaps: withoutSwap(shift, person._id) }, act, 'arrived', person.name)
}

/** What the timer writes a while after the start: that it looked, and that supervisors hear when nobody came. */
export const settleShift = (shift: DutyShift, isMissed: boolean, act: Act): DutyShift => {
  const settled = { ...shift, settled: true }
  return isMissed ? telling(settled, act, [['supervisors', 'missing']]) : settled
}
