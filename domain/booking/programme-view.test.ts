import { nextDays, programmeView } from './programme-view'
import { haircut } from './test-samples'

test('today counts until its last slot closes, then the next session comes first', () => {
  expect(nextDays(haircut, '2026-12-15T14:29:00.000+08:00', 1)).toEqual(['2026-12-15'])
  expect(nextDays(haircut, '2026-12-15T14:30:00.000+08:00', 1)).toEqual(['2027-01-15'])
  const walkIn = { ...haircut, bookable: false }
  expect(nextDays(walkIn, '2026-12-15T14:59:00.000+08:00', 1)).toEqual(['2026-12-15'])
  expect(nextDays(walkIn, '2026-12-15T15:00:00.000+08:00', 1)).toEqual(['2027-01-15'])
})

test('six dates ahead, closed ones left out, and the quota in words', () => {
  const view = programmeView(
    { ...haircut, closedDays: ['2027-02-15'] },
    null,
    '2026-12-10T12:00:00.000+08:00',
  )
  expect(view.nextDays).toEqual([
    '2026-12-15',
    '2027-01-15',
    '2027-03-15',
    '2027-04-15',
    '2027-05-15',
    '2027-06-15',
  ])
  expect(view).toMatchObject({ hours: '14:00–15:00', quotaText: '每人每月 1 次' })
})
