import type { ProgrammeDraft } from '../../../domain/programme/schema'

/** What a new service begins with: an afternoon a week, half hours, told what is missing by the preview. */
export const NEW_DRAFT: ProgrammeDraft = {
  name: '',
  programmeKind: 'other',
  stationId: '',
  summary: '',
  rule: 'FREQ=WEEKLY;BYDAY=WE',
  ruleText: '每周三',
  from: '14:00',
  to: '17:00',
  slotMinutes: 30,
  capacity: 1,
  quota: { count: 1, period: 'week' },
  opensDaysBefore: 7,
  closesMinutesBefore: 10,
  cancelMinutesBefore: 60,
  offerMinutes: 30,
  bookable: true,
  bring: [],
  questions: [],
  onHoliday: 'skip',
  outdoors: false,
  staff: [],
  ended: false,
}
