import { sayNext, sayReport, sayVisits } from './station-words'

const NOW = '2026-12-10T12:41:00.000+08:00'

test('who says what a facility is like, and when', () => {
  const view = { facility: 'swap', state: 'broken', confirmedBy: null } as const
  expect(sayReport({ ...view, at: null }, NOW)).toBe('还没人报过')
  expect(sayReport({ ...view, at: NOW }, NOW)).toBe('12:41 路过的人说')
  expect(sayReport({ ...view, at: '2026-12-08T09:00:00.000+08:00', confirmedBy: '小周' }, NOW)).toBe(
    '12月8日 小周看过',
  )
})

test('visits are counted by work, services said by day', () => {
  const byOccupation = [
    { occupation: 'foodRider' as const, count: 5 },
    { occupation: 'unknown' as const, count: 1 },
  ]
  expect(sayVisits({ total: 6, byOccupation })).toBe('外卖 5 · 没说 1')
  expect([sayNext('2026-12-11', NOW), sayNext(null, NOW)]).toEqual(['明天', '日子没定'])
})
