import type { CalendarItem } from '../calendar/schema'
import { addMinutes, toInstant } from '../time'
import { newAppeal, TIAN } from './appeal.fixture'
import { caughtUp } from './catch-up'
import { applyChange } from './change'
import { withClocks } from './clocks'
import { decideAccept } from './decide-accept'
import { openAppeal } from './open-appeal'
import { rulesOfStreet } from './rules-of-street'
import type { AppealDocument } from './schema'

/** The week of the national holiday of 2026: off from the first to the seventh, the tenth (a Saturday) is worked. */
const CALENDAR: CalendarItem = {
  kind: 'calendar',
  _id: 'calendar-2026',
  v: 0,
  year: 2026,
  days: [
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ day: `2026-10-0${day}`, off: true, name: '国庆节' })),
    { day: '2026-10-10', off: false, name: '国庆节' },
  ],
  source: '',
}
const RULES = rulesOfStreet(
  {
    appealDay: { from: '09:00', to: '21:00' },
    appealOffDay: { from: '10:00', to: '18:00' },
    firstAnswerMinutes: 30,
    dutyPhone: null,
  },
  [CALENDAR],
)
const time = (text: string) => toInstant(new Date(`2026-${text}:00+08:00`))

const openedAt = (now: string): AppealDocument => {
  const first = { k: 'request-1', sealed: '站点欠我工资', check: 'pass' as const }
  const { _id: id, openid, alias, category, urgent } = newAppeal(now)
  return openAppeal({ id, openid, alias, category, urgent, first, mark: 'mark-1' }, RULES, now)
}

const heldAt = (now: string): AppealDocument => {
  const appeal = openedAt(now)
  const change = decideAccept(appeal, TIAN, 'accept-1', now)
  return change ? applyChange(appeal, withClocks(appeal, change, RULES)) : appeal
}

describe.each([
  [
    'a Friday just before the evening',
    '10-16T20:50',
    '10-17T10:20',
    '10-17T10:50',
    '10-17T11:20',
    '10-23T20:50',
  ],
  ['a Sunday just before its end', '10-18T17:50', '10-19T09:20', '10-19T09:50', '10-19T10:20', '10-23T21:00'],
  [
    'the night before a make-up day',
    '10-09T23:00',
    '10-10T09:00',
    '10-10T09:30',
    '10-10T10:00',
    '10-15T21:00',
  ],
  ['noon in the holidays', '10-03T12:00', '10-03T12:30', '10-03T13:00', '10-03T13:30', '10-13T21:00'],
  [
    'the last evening of the holidays',
    '10-07T17:45',
    '10-08T09:15',
    '10-08T09:45',
    '10-08T10:15',
    '10-13T21:00',
  ],
  ['half past eleven at night', '10-15T23:30', '10-16T09:00', '10-16T09:30', '10-16T10:00', '10-22T21:00'],
])('%s (%s)', (_what, now, due, pool, supervisors, solution) => {
  const held = heldAt(time(now))

  test(`first answer by ${due}, everybody’s from ${pool}, supervisors at ${supervisors}, an end by ${solution}`, () => {
    expect(held).toMatchObject({
      firstAnswerDueAt: time(due),
      answerDueAt: time(due),
      poolAt: time(pool),
      supervisorAt: time(supervisors),
      solution: { dueAt: time(solution) },
    })
  })

  test('a reader sees each of them at its minute and not before', () => {
    expect(caughtUp(held, addMinutes(time(pool), -1))).toMatchObject({ owner: 'tian', state: 'accepted' })
    expect(caughtUp(held, time(pool))).toMatchObject({ owner: null, state: 'submitted' })
    expect(caughtUp(held, addMinutes(time(supervisors), -1)).tells).toEqual([])
    expect(caughtUp(held, time(supervisors)).tells.map(({ kind }) => kind)).toEqual(['escalated'])
  })
})
