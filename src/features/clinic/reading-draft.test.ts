import type { ReadingView } from '../../../domain/clinic/reading-schema'
import { draftFrom, readingFrom, stepField, wrongIn } from './reading-draft'

const latest: ReadingView[] = [
  {
    id: 'request-1',
    at: '2026-12-10T12:00:00.000+08:00',
    level: 'watch',
    byName: null,
    reading: { kind: 'pressure', systolic: 132, diastolic: 84, pulse: null },
  },
]

test('the fields start from the last time, what was never measured from usual numbers', () => {
  expect(draftFrom(latest)).toMatchObject({ systolic: '132', diastolic: '84', pulse: '', mmol: '5.6' })
})

test('what the fields say comes out as it went in', () => {
  expect(readingFrom('pressure', draftFrom(latest))).toEqual(latest[0]?.reading)
})

test.each([
  ['pressure', { systolic: '300' }, 'systolic'],
  ['pressure', { systolic: '' }, 'systolic'],
  ['pressure', { systolic: '120.5' }, 'systolic'],
  ['pressure', { diastolic: '140' }, 'diastolic'],
  ['glucose', { mmol: '56' }, 'mmol'],
  ['glucose', { mmol: '5.66' }, 'mmol'],
  ['weight', { kg: 'abc' }, 'kg'],
] as const)('%s with %j is stopped at its field', (kind, typed, field) => {
  expect(wrongIn(kind, { ...draftFrom(latest), ...typed })?.field).toBe(field)
})

test('an empty pulse is no mistake', () => {
  expect(wrongIn('pressure', draftFrom(latest))).toBeNull()
})

test('a step stays within the limits and keeps one decimal', () => {
  expect(stepField('systolic', '260', true)).toBe('260')
  expect(stepField('mmol', '5.6', true)).toBe('5.7')
  expect(stepField('mmol', '0.3', false)).toBe('1')
  expect(stepField('pulse', '', true)).toBe('31')
})
