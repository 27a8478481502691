import type { ProgrammeItem } from '../street/schema'
import type { BookingDocument, SlotDocument } from './schema'
import { slotsOfDay } from './slots-of-day'

/** Documents the tests of this folder start from. */
export const haircut: ProgrammeItem = {
  kind: 'programme',
  v: 0,
  _id: 'haircut',
  name: '免费理发',
  programmeKind: 'haircut',
  stationId: 'youai',
  summary: '每月 15 日',
  rule: 'FREQ=MONTHLY;BYMONTHDAY=15',
  ruleText: '每月 15 日',
  from: '14:00',
  to: '15:00',
  slotMinutes: 20,
  capacity: 2,
  quota: { count: 1, period: 'month' },
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

export const OPEN_NOW = '2026-12-10T12:00:00.000+08:00'

export const firstSlot = (): SlotDocument => {
  const [slot] = slotsOfDay(haircut, '2026-12-15')
  if (!slot) throw new Error('the 15th has slots')
  return slot
}

export const bookingOf = (change: Partial<BookingDocument> = {}): BookingDocument => ({
  _id: 'haircut@2026-12@rider@1',
  openid: 'rider',
  programmeId: 'haircut',
  slotId: 'haircut@2026-12@20261215T1400',
  start: '2026-12-15T14:00:00.000+08:00',
  end: '2026-12-15T14:20:00.000+08:00',
  k: 'request-1',
  state: 'claiming',
  line: false,
  moving: null,
  movedFrom: null,
  answers: null,
  missedBy: null,
  contest: null,
  outcome: null,
  code: '0000',
  at: OPEN_NOW,
  history: [{ at: OPEN_NOW, by: 'rider', to: 'claiming', why: '', k: 'request-1' }],
  ...change,
})

export const holding = (slot: SlotDocument, u: string, k: string): SlotDocument => ({
  ...slot,
  left: slot.left - 1,
  holders: [...slot.holders, { u, k, at: OPEN_NOW }],
})

export const waitingIn = (slot: SlotDocument, u: string, k: string): SlotDocument => ({
  ...slot,
  waiting: [...slot.waiting, { u, k, at: OPEN_NOW }],
})
