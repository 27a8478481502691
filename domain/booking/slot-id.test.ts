import fc from 'fast-check'
import { addDays, at } from '../time'
import { periodOf } from './period'
import { makeSlotId, parseSlotId, readSlotName } from './slot-id'

const now = '2026-12-10T12:00:00.000+08:00'

test('a slot id says programme, period and start, whatever the programme is called', () => {
  const names = fc.record({
    programmeId: fc.stringMatching(/^[A-Za-z0-9@:._-]{1,30}$/),
    period: fc.constantFrom('session' as const, 'week' as const, 'month' as const),
    day: fc.integer({ min: 0, max: 5000 }).map((n) => addDays('2020-01-01', n)),
    minute: fc.integer({ min: 0, max: 1439 }),
  })
  fc.assert(
    fc.property(names, ({ programmeId, period, day, minute }) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const name = { programmeId, period: periodOf(period, day), start: at(day, time) }
      expect(parseSlotId(makeSlotId(name.programmeId, name.period, name.start))).toEqual(name)
    }),
  )
})

test.each([
  ['', 'nothing'],
  ['haircut', 'no parts'],
  ['haircut@2026-12@20261215T2400', 'no such hour'],
  ['haircut@2026-02@20260230T1400', 'no such day'],
  ['haircut@2027-01@20261215T1400', 'another month'],
  ['haircut@2026W50@20261215T1400', 'another week'],
  ['@2026-12@20261215T1400', 'no programme'],
])('%j is refused before anything is read: %s', (id) => {
  expect(parseSlotId(id)).toBeNull()
  expect(() => readSlotName(id, now)).toThrow('NOT_FOUND')
})

test('slots long over and beyond every opening are refused before anything is read', () => {
  expect(() => readSlotName('a@2026-12@20261207T1400', now)).toThrow('SLOT_CLOSED')
  expect(() => readSlotName('a@2027-06@20270615T1400', now)).toThrow('SLOT_NOT_OPEN_YET')
  expect(readSlotName('a@2026-12@20261215T1400', now).programmeId).toBe('a')
})

test('a week runs over the new year, a month does not', () => {
  expect(periodOf('week', '2027-01-01')).toBe('2026W53')
  expect(periodOf('week', '2026-12-31')).toBe('2026W53')
  expect(periodOf('week', '2027-01-04')).toBe('2027W01')
  expect(periodOf('month', '2027-01-01')).toBe('2027-01')
  expect(periodOf('session', '2027-01-01')).toBe('2027-01-01')
})
