import type { CalendarItem } from '../calendar/schema'
import type { ProgrammeException } from '../street/programme-parts'
import type { ProgrammeItem } from '../street/schema'

/** Documents the tests of this folder start from. */
export const weekly: ProgrammeItem = {
  kind: 'programme',
  v: 0,
  _id: 'lawyer',
  name: '律师驻点',
  programmeKind: 'lawyer',
  stationId: 'nuanxin',
  summary: '每周三',
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
  bookable: true,
  bring: [],
  closedDays: [],
  onHoliday: 'keep',
  exceptions: [],
  questions: [],
  offerMinutes: 30,
  outdoors: false,
  staff: [],
  groupId: null,
  ended: false,
  sample: false,
}

/** National Day 2026 with its make-up days: 20 September (Sunday) and 10 October (Saturday) are worked. */
export const calendar2026: CalendarItem = {
  kind: 'calendar',
  v: 0,
  _id: 'calendar-2026',
  year: 2026,
  source: '',
  days: [
    { day: '2026-09-20', off: false, name: '国庆节' },
    ...['01', '02', '03', '04', '05', '06', '07'].map((date) => ({
      day: `2026-10-${date}`,
      off: true,
      name: '国庆节',
    })),
    { day: '2026-10-10', off: false, name: '国庆节' },
  ],
}

const made = { at: '2026-09-01T12:00:00.000+08:00', by: 'local-admin', why: '停电' }

export const closed = (day: string): ProgrammeException => ({
  kind: 'close',
  day,
  id: `close-${day}`,
  ...made,
})

export const movedTo = (day: string, to: string, from = '09:00', until = '12:00'): ProgrammeException => ({
  kind: 'move',
  day,
  to,
  from,
  until,
  id: `move-${day}`,
  ...made,
})

export const extra = (day: string, from = '09:00', until = '12:00'): ProgrammeException => ({
  kind: 'extra',
  day,
  from,
  until,
  id: `extra-${day}`,
  ...made,
})
