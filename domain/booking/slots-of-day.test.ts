import { slotByRule, slotsOfDay } from './slots-of-day'
import { firstSlot, haircut } from './test-samples'

test('a day of the rule is cut into whole slots with their clocks', () => {
  const slots = slotsOfDay(haircut, '2026-12-15')
  expect(slots.map((slot) => slot._id)).toEqual([
    'haircut@2026-12@20261215T1400',
    'haircut@2026-12@20261215T1420',
    'haircut@2026-12@20261215T1440',
  ])
  expect(firstSlot()).toMatchObject({
    day: '2026-12-15',
    start: '2026-12-15T14:00:00.000+08:00',
    end: '2026-12-15T14:20:00.000+08:00',
    opensAt: '2026-12-08T00:00:00.000+08:00',
    closesAt: '2026-12-15T13:50:00.000+08:00',
    cancelUntil: '2026-12-15T13:00:00.000+08:00',
    left: 2,
    holders: [],
  })
})

test('what does not fill a slot is not offered', () => {
  expect(slotsOfDay({ ...haircut, slotMinutes: 25 }, '2026-12-15')).toHaveLength(2)
  expect(slotsOfDay({ ...haircut, slotMinutes: 90 }, '2026-12-15')).toHaveLength(0)
})

test('no slots on another day, on a closed day, or without booking', () => {
  expect(slotsOfDay(haircut, '2026-12-14')).toEqual([])
  expect(slotsOfDay({ ...haircut, closedDays: ['2026-12-15'] }, '2026-12-15')).toEqual([])
  expect(slotsOfDay({ ...haircut, bookable: false }, '2026-12-15')).toEqual([])
})

test('only ids the rule makes stand for a slot', () => {
  const start = '2026-12-15T14:00:00.000+08:00'
  expect(slotByRule(haircut, 'haircut@2026-12@20261215T1400', start)?._id).toBe(
    'haircut@2026-12@20261215T1400',
  )
  expect(slotByRule(haircut, 'haircut@2026-12-15@20261215T1400', start)).toBeUndefined()
  expect(
    slotByRule(haircut, 'haircut@2026-12@20261215T1405', '2026-12-15T14:05:00.000+08:00'),
  ).toBeUndefined()
})
