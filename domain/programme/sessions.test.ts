import fc from 'fast-check'
import type { ProgrammeItem } from '../street/schema'
import { addDays } from '../time'
import { calendar2026, closed, extra, movedTo, weekly } from './programme.fixture'
import { planSessions, sessionsOn } from './sessions'

const calendars = [calendar2026]
const plan = (change: Partial<ProgrammeItem>, from: string, count = 3) =>
  planSessions({ ...weekly, ...change }, calendars, { from, count })
const days = (change: Partial<ProgrammeItem>, from: string, count = 3) =>
  plan(change, from, count).sessions.map(({ day }) => day)

test('kept: the rule as it is, on holidays too', () => {
  expect(days({}, '2026-09-24')).toEqual(['2026-09-30', '2026-10-07', '2026-10-14'])
})

test('skipped: the holiday falls out and is named', () => {
  const { sessions, dropped } = plan({ onHoliday: 'skip' }, '2026-09-24', 2)
  expect(sessions.map(({ day }) => day)).toEqual(['2026-09-30', '2026-10-14'])
  expect(dropped).toEqual([{ day: '2026-10-07', because: 'holiday', why: '国庆节' }])
})

test('next workday: after the holiday, and a Saturday that is worked counts', () => {
  const rule = 'FREQ=MONTHLY;BYMONTHDAY=5'
  expect(plan({ rule, onHoliday: 'nextWorkday' }, '2026-10-01', 1).sessions[0]).toMatchObject({
    day: '2026-10-08',
    origin: 'holiday',
    cameFrom: '2026-10-05',
  })
  const friday = {
    ...calendar2026,
    days: [...calendar2026.days, { day: '2026-10-09', off: true, name: '校庆' }],
  }
  const moved = planSessions(
    { ...weekly, rule: 'FREQ=MONTHLY;BYMONTHDAY=9', onHoliday: 'nextWorkday' },
    [friday],
    {
      from: '2026-10-09',
      count: 1,
    },
  )
  expect(moved.sessions[0]?.day).toBe('2026-10-10')
})

test('asked for from the day it was moved to, a session of a holiday before is there', () => {
  const programme = { ...weekly, rule: 'FREQ=MONTHLY;BYMONTHDAY=1', onHoliday: 'nextWorkday' as const }
  expect(sessionsOn(programme, calendars, '2026-10-08')).toHaveLength(1)
  expect(sessionsOn(programme, calendars, '2026-10-01')).toHaveLength(0)
})

test('two that land on one day and time are one', () => {
  const onHoliday = 'nextWorkday'
  expect(days({ rule: 'FREQ=DAILY', onHoliday }, '2026-10-01', 3)).toEqual([
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
  ])
})

test('a year without data: nothing is guessed, the session says that it is not sure', () => {
  const { sessions } = plan({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1', onHoliday: 'skip' }, '2026-12-20', 1)
  expect(sessions).toEqual([expect.objectContaining({ day: '2027-01-01', sure: false })])
  expect(plan({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1' }, '2026-12-20', 1).sessions[0]?.sure).toBe(true)
})

test('closed days of several weeks leave the others', () => {
  const exceptions = [closed('2026-11-04'), closed('2026-11-11')]
  expect(days({ exceptions }, '2026-11-01', 2)).toEqual(['2026-11-18', '2026-11-25'])
})

test('moved, moved again, closed in the end', () => {
  const once = [movedTo('2026-11-04', '2026-11-05')]
  expect(plan({ exceptions: once }, '2026-11-01', 1).sessions[0]).toMatchObject({
    day: '2026-11-05',
    from: '09:00',
    to: '12:00',
    cameFrom: '2026-11-04',
  })
  const twice = [...once, movedTo('2026-11-05', '2026-11-06')]
  expect(days({ exceptions: twice }, '2026-11-01', 2)).toEqual(['2026-11-06', '2026-11-11'])
  expect(days({ exceptions: [...twice, closed('2026-11-06')] }, '2026-11-01', 1)).toEqual(['2026-11-11'])
})

test('an extra session stands beside the one of the rule on the same day', () => {
  const exceptions = [extra('2026-11-04')]
  const spans = sessionsOn({ ...weekly, exceptions }, calendars, '2026-11-04').map(({ from }) => from)
  expect(spans).toEqual(['09:00', '14:00'])
})

test('an ended programme holds none', () => {
  expect(days({ ended: true }, '2026-11-01')).toEqual([])
})

test('asking for one day answers what asking for many answers of that day', () => {
  const start = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n))
  const policy = fc.constantFrom('keep' as const, 'skip' as const, 'nextWorkday' as const)
  const rules = fc.constantFrom('FREQ=DAILY', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=WEEKLY;BYDAY=WE,SA')
  const shifts = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(start, policy, rules, shifts, (from, onHoliday, rule, moves) => {
      const exceptions = moves.map(([one, other]) => movedTo(addDays(from, one), addDays(from, other)))
      const programme = { ...weekly, rule, onHoliday, exceptions }
      const { sessions } = planSessions(programme, calendars, { from, count: 8 })
      for (const { day } of sessions.slice(0, -1))
        expect(sessionsOn(programme, calendars, day)).toEqual(sessions.filter((other) => other.day === day))
    }),
    { numRuns: 60 },
  )
})
