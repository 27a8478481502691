import type { PeriodView } from '../../../domain/childcare/contracts'
import { nextStep, standingWord, weekWords } from './period-words'

const period: PeriodView = {
  id: 'winter',
  name: '寒假托管',
  stationName: '驿站',
  from: '2027-01-25',
  to: '2027-02-05',
  hours: { from: '09:00', to: '17:30' },
  ageFrom: 6,
  ageTo: 12,
  weeks: [
    { id: 'w1', from: '2027-01-25', to: '2027-01-29', places: 2 },
    { id: 'w2', from: '2027-02-01', to: '2027-02-05', places: 2 },
  ],
  closedDays: [],
  opensAt: '2026-12-01T08:00:00.000+08:00',
  closesAt: '2026-12-11T00:00:00.000+08:00',
  phase: 'open',
  commitment: 'a'.repeat(64),
  sample: false,
}

test('a week is said by its number and its days', () => {
  expect(weekWords(period, 'w2')).toBe('第 2 周 · 2月1日–2月5日')
})

test('the last day for wishes is said as that day, not as the midnight after it', () => {
  expect(nextStep(period, '2026-12-05T12:00:00.000+08:00')).toBe('12月10日之前都能填、能改')
})

test('a place, a line and neither are told apart', () => {
  expect(standingWord({ week: 'w1', state: 'placed', line: null }).text).toBe('有名额')
  expect(standingWord({ week: 'w1', state: 'waiting', line: 2 }).text).toBe('候补第 2')
  expect(standingWord({ week: 'w1', state: 'none', line: null }).tone).toBe('closed')
})
