import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { addDays, type Day } from '../time'
import { isRuleDay, ruleDays } from './rule-days'

const next = (rule: string, from: Day, count = 3, closedDays: Day[] = []) =>
  ruleDays({ rule, from, count, closedDays })

describe('days of a rule', () => {
  test.each([
    ['the 15th of each month', 'FREQ=MONTHLY;BYMONTHDAY=15', '2026-12-16', ['2027-01-15', '2027-02-15']],
    ['the 15th itself counts', 'FREQ=MONTHLY;BYMONTHDAY=15', '2026-12-15', ['2026-12-15', '2027-01-15']],
    [
      'first Friday when the 1st is one',
      'FREQ=MONTHLY;BYDAY=1FR',
      '2027-01-01',
      ['2027-01-01', '2027-02-05'],
    ],
    ['first Friday the day after it', 'FREQ=MONTHLY;BYDAY=1FR', '2027-01-02', ['2027-02-05', '2027-03-05']],
    ['every Wednesday', 'FREQ=WEEKLY;BYDAY=WE', '2026-12-10', ['2026-12-16', '2026-12-23']],
    [
      'a rule written with its prefix',
      'RRULE:FREQ=WEEKLY;BYDAY=WE',
      '2026-12-10',
      ['2026-12-16', '2026-12-23'],
    ],
    ['the 31st skips short months', 'FREQ=MONTHLY;BYMONTHDAY=31', '2027-02-01', ['2027-03-31', '2027-05-31']],
    ['the last day of a month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2027-02-01', ['2027-02-28', '2027-03-31']],
    ['summer days only', 'FREQ=DAILY;BYMONTH=7,8', '2026-12-10', ['2027-07-01', '2027-07-02']],
    ['a rule that has ended', 'FREQ=DAILY;UNTIL=20261211', '2026-12-10', ['2026-12-10', '2026-12-11']],
    ['a rule that never comes true', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', '2026-12-10', []],
  ])('%s', (_, rule, from, expected) => {
    expect(next(rule, from, 2)).toEqual(expected)
  })

  test('every second week is the same weeks whenever one asks', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'
    const asked = next(rule, '2026-12-01', 6)
    expect(next(rule, addDays(asked[0] ?? '', 1), 5)).toEqual(asked.slice(1))
  })

  test('closed days are left out and the next one takes their place', () => {
    expect(next('FREQ=WEEKLY;BYDAY=WE', '2026-12-10', 2, ['2026-12-16'])).toEqual([
      '2026-12-23',
      '2026-12-30',
    ])
    expect(isRuleDay('FREQ=WEEKLY;BYDAY=WE', '2026-12-16', ['2026-12-16'])).toBe(false)
    expect(isRuleDay('FREQ=WEEKLY;BYDAY=WE', '2026-12-23', ['2026-12-16'])).toBe(true)
  })

  test('a text that is no rule throws', () => {
    expect(() => next('every Wednesday', '2026-12-10')).toThrow()
  })

  test('a day is a rule day exactly when asking from that day answers it first', () => {
    const rules = fc.constantFrom(
      'FREQ=MONTHLY;BYMONTHDAY=15',
      'FREQ=MONTHLY;BYDAY=1FR',
      'FREQ=WEEKLY;BYDAY=MO,WE',
      'FREQ=DAILY',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    )
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-06-01', n))
    fc.assert(
      fc.property(rules, days, (rule, day) => {
        expect(isRuleDay(rule, day)).toBe(next(rule, day, 1)[0] === day)
      }),
      { numRuns: 200 },
    )
  })
})

test('the days, slots and openings are the same on machines in any zone', () => {
  const script = `
    const { ruleDays } = require('./domain/street/rule-days')
    const { isOpenAt } = require('./domain/street/opening')
    const { periodOf } = require('./domain/booking/period')
    const { addMinutes } = require('./domain/time')
    const { planSessions } = require('./domain/programme/sessions')
    const { calendar2026, closed, movedTo, weekly } = require('./domain/programme/programme.fixture')
    const held = (change, from, count) =>
      planSessions({ ...weekly, ...change }, [calendar2026], { from, count })
        .sessions.map(({ day, cameFrom, sure }) => [day, cameFrom, sure].join(' '))
    const monthly = (day) => 'FREQ=MONTHLY;BYMONTHDAY=' + day
    const late = '2026-12-31T23:30:00.000+08:00'
    console.log(JSON.stringify([
      ruleDays({ rule: 'FREQ=MONTHLY;BYDAY=1FR', from: '2026-12-31', count: 3 }),
      ruleDays({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1', from: '2027-01-01', count: 2 }),
      isOpenAt({ rule: 'FREQ=WEEKLY;BYDAY=TH', from: '22:00', to: '02:00' }, late),
      isOpenAt({ rule: 'FREQ=WEEKLY;BYDAY=FR', from: '00:00', to: '02:00' }, late),
      periodOf('week', '2027-01-01'), addMinutes(late, 45), addMinutes(addMinutes(late, 45), -45),
      held({ rule: monthly(31) }, '2026-08-30', 3),
      held({ rule: monthly(5), onHoliday: 'nextWorkday' }, '2026-10-01', 1),
      held({ rule: monthly(5), onHoliday: 'skip' }, '2026-10-01', 1),
      held({ exceptions: [closed('2026-11-04'), closed('2026-11-11')] }, '2026-11-01', 2),
      held({ rule: monthly(1), onHoliday: 'skip' }, '2026-12-20', 1),
      held({ exceptions: [movedTo('2026-11-04', '2026-11-05')] }, '2026-11-01', 1),
      held({ rule: 'FREQ=MONTHLY;BYDAY=5FR' }, '2026-11-01', 2),
    ]))`
  const answers = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((TZ) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    return stdout || stderr
  })
  expect(JSON.parse(answers[0] ?? '')).toEqual([
    ['2027-01-01', '2027-02-05', '2027-03-05'],
    ['2027-01-01', '2027-02-01'],
    true,
    false,
    '2026W53',
    '2027-01-01T00:15:00.000+08:00',
    '2026-12-31T23:30:00.000+08:00',
    ['2026-08-31  true', '2026-10-31  true', '2026-12-31  true'],
    ['2026-10-08 2026-10-05 true'],
    ['2026-11-05  true'],
    ['2026-11-18  true', '2026-11-25  true'],
    ['2027-01-01  false'],
    ['2026-11-05 2026-11-04 true'],
    ['2027-01-29  true', '2027-04-30  true'],
  ])
  expect(new Set(answers).size).toBe(1)
}, 30_000)
