import type { SurveyDocument } from './schema'
import { nextSurvey, type Use } from './survey'

const survey = (id: string, given: Partial<SurveyDocument> = {}): SurveyDocument => ({
  _id: id,
  question: '好吗？',
  service: 'booking',
  programmeId: null,
  options: ['好', '不好'],
  active: true,
  at: '2026-12-01T09:00:00.000+08:00',
  by: 'w',
  byName: '田老师',
  k: 'request-1',
  ...given,
})
const use = (id: string, day: string, programmeId = 'haircut'): Use => ({
  service: 'booking',
  id,
  programmeId,
  endedAt: `2026-12-${day}T14:00:00.000+08:00`,
})
const never = () => false

test('the latest use is asked about, once; a question of another programme, switched off or newer is not', () => {
  const uses = [use('a', '05'), use('b', '08')]
  expect(nextSurvey([survey('s')], uses, never)?.use.id).toBe('b')
  expect(nextSurvey([survey('s')], uses, (_, key) => key === 'booking:b')?.use.id).toBe('a')
  expect(nextSurvey([survey('s', { active: false })], uses, never)).toBeNull()
  expect(nextSurvey([survey('s', { programmeId: 'clinic' })], uses, never)).toBeNull()
  expect(nextSurvey([survey('s', { service: 'meal' })], uses, never)).toBeNull()
  expect(nextSurvey([survey('s', { at: '2026-12-09T09:00:00.000+08:00' })], uses, never)).toBeNull()
})
