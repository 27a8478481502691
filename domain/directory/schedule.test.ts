import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { addDays, at, dayOf, minutesBetween, toInstant } from '../time'
import { hoursRow } from './hours-row'
import { openState } from './open-state'
import { nextOpenDay, windowsOf } from './schedule'
import type { Schedule } from './schema'

const noHoliday = () => null
const TODAY = '2026-12-10'
const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
})
const rule = fc
  .subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
  .map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`)
const span = fc.record({ rule, from: clock, to: clock }).filter(({ from, to }) => from !== to)
const schedule: fc.Arbitrary<Schedule> = fc
  .array(span, { minLength: 1, maxLength: 3 })
  .map((spans) => ({ spans, exceptions: [], onHolidays: 'open' }))

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const weekday = (day: string) => DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** What a person at the door would say, span by span, without any windows. */
const isOpenByHand = ({ spans }: Schedule, now: string): boolean => {
  if (spans === '24h') return true
  const [today, time] = [dayOf(now), now.slice(11, 16)]
  return spans.some(({ rule: days, from, to }) => {
    const on = (day: string) => days.split('BYDAY=')[1]?.split(',').includes(weekday(day)) === true
    if (to > from) return on(today) && from <= time && time < to
    return (on(today) && time >= from) || (on(addDays(today, -1)) && time < to)
  })
}

test('open or not at any minute, over midnight too, as one would say it at the door', () => {
  fc.assert(
    fc.property(schedule, fc.integer({ min: 0, max: 4 * 1440 - 1 }), (hours, minute) => {
      const now = toInstant(Date.parse(at(TODAY, '00:00')) + minute * 60_000)
      const row = hoursRow(hours, { today: TODAY, calendars: [] })
      const { state } = openState(row, { since: at(TODAY, '00:00'), days: 4 }, now)
      expect(state === 'open').toBe(isOpenByHand(hours, now))
    }),
  )
})

test('windows come in order, never touch, and each has a length', () => {
  fc.assert(
    fc.property(schedule, (hours) => {
      const windows = windowsOf(hours, TODAY, 4, noHoliday)
      for (const [index, { from, to }] of windows.entries()) {
        expect(minutesBetween(from, to)).toBeGreaterThan(0)
        const before = windows[index - 1]
        if (before) expect(before.to < from).toBe(true)
      }
    }),
  )
})

const daily: Schedule = {
  spans: [{ rule: 'FREQ=DAILY', from: '20:00', to: '02:00' }],
  exceptions: [],
  onHolidays: 'open',
}

test('a closed day takes its own night along, not the night before', () => {
  const closed = { from: TODAY, to: TODAY, why: '', spans: [] }
  const windows = windowsOf({ ...daily, exceptions: [closed] }, TODAY, 2, noHoliday)
  expect(windows.map(({ from, to }) => [from.slice(5, 16), to.slice(5, 16)])).toEqual([
    ['12-09T20:00', '12-10T02:00'],
    ['12-11T20:00', '12-12T02:00'],
  ])
})

test('other hours on some days, shut on public holidays, around the clock', () => {
  const other = { from: TODAY, to: TODAY, why: '', spans: [{ from: '08:00', to: '09:00' }] }
  expect(windowsOf({ ...daily, exceptions: [other] }, TODAY, 1, noHoliday)[1]?.from).toBe(at(TODAY, '08:00'))
  const holiday = (day: string) => (day === TODAY ? '节日' : null)
  const minding: Schedule = { ...daily, onHolidays: 'closed' }
  expect(windowsOf(minding, TODAY, 1, holiday).map(({ day }) => day)).toEqual(['2026-12-09'])
  const always: Schedule = { spans: '24h', exceptions: [], onHolidays: 'open' }
  expect(windowsOf(always, TODAY, 2, noHoliday)).toHaveLength(1)
})

test('the next day it opens passes over closed days and holidays', () => {
  const monthly: Schedule = {
    spans: [{ rule: 'FREQ=MONTHLY;BYMONTHDAY=15', from: '09:00', to: '17:00' }],
    exceptions: [{ from: '2026-12-15', to: '2026-12-15', why: '', spans: [] }],
    onHolidays: 'closed',
  }
  expect(nextOpenDay(monthly, TODAY, noHoliday)).toBe('2027-01-15')
  expect(nextOpenDay(monthly, TODAY, (day) => (day === '2027-01-15' ? '节日' : null))).toBe('2027-02-15')
})

test('an answer too old to know says so', () => {
  const row = hoursRow(daily, { today: TODAY, calendars: [] })
  const since = at(TODAY, '00:00')
  expect(openState(row, { since, days: 4 }, at(addDays(TODAY, 4), '00:00'))).toEqual({ state: 'unknown' })
  expect(hoursRow({ ...daily, onHolidays: 'closed' }, { today: TODAY, calendars: [] }).unsure).toBe(true)
})

/** What stands on the door, the moment, and whether it is open then; over midnight, months and a year. */
const TABLE: [rule: string, from: string, to: string, now: string, open: boolean][] = [
  ['FREQ=DAILY', '20:00', '02:00', '2026-12-31T23:59', true],
  ['FREQ=DAILY', '20:00', '02:00', '2027-01-01T01:59', true],
  ['FREQ=DAILY', '20:00', '02:00', '2027-01-01T02:00', false],
  ['FREQ=WEEKLY;BYDAY=TH', '22:00', '02:00', '2027-01-01T00:30', true],
  ['FREQ=WEEKLY;BYDAY=FR', '22:00', '02:00', '2027-01-01T00:30', false],
  ['FREQ=MONTHLY;BYMONTHDAY=15', '09:00', '17:00', '2026-12-15T09:00', true],
  ['FREQ=MONTHLY;BYMONTHDAY=15', '09:00', '17:00', '2026-12-15T17:00', false],
  ['FREQ=MONTHLY;BYDAY=1FR', '09:00', '12:00', '2027-01-01T11:59', true],
  ['FREQ=MONTHLY;BYDAY=1FR', '09:00', '12:00', '2027-01-08T11:59', false],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '00:00', '06:00', '2026-12-31T00:00', true],
  ['FREQ=WEEKLY;BYDAY=SA,SU', '00:30', '00:00', '2026-12-13T23:59', true],
]

test('the table of doors reads the same on machines in any zone', () => {
  const script = `
    const { hoursRow } = require('./domain/directory/hours-row')
    const { openState } = require('./domain/directory/open-state')
    const { at, dayOf } = require('./domain/time')
    const open = ([rule, from, to, moment]) => {
      const now = moment + ':00.000+08:00'
      const schedule = { spans: [{ rule, from, to }], exceptions: [], onHolidays: 'open' }
      const row = hoursRow(schedule, { today: dayOf(now), calendars: [] })
      return openState(row, { since: at(dayOf(now), '00:00'), days: 4 }, now).state === 'open'
    }
    console.log(JSON.stringify(${JSON.stringify(TABLE)}.map(open)))`
  for (const TZ of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    expect({ TZ, open: stdout ? (JSON.parse(stdout) as boolean[]) : stderr }).toEqual({
      TZ,
      open: TABLE.map((row) => row[4]),
    })
  }
}, 60_000)
