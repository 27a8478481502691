import type { BookingView, ProgrammeView } from '../../../domain/booking/call-schema'
import { bookingWord, cancelWords, hoursBeside, inBookingOrder, programmeWord } from './booking-words'

const booking = (over: Partial<BookingView> = {}): BookingView => ({
  id: 'haircut@2026-12@u@1',
  programmeId: 'haircut',
  programmeName: '免费理发',
  kind: 'haircut',
  slotId: 'haircut@2026-12@20261215T1420',
  stationName: '交子里',
  address: '均隆街37号',
  start: '2026-12-15T14:20:00.000+08:00',
  end: '2026-12-15T14:40:00.000+08:00',
  state: 'booked',
  code: '4071',
  bring: [],
  cancelUntil: '2026-12-15T12:20:00.000+08:00',
  canCancel: true,
  canCancelLate: false,
  canMove: true,
  canContest: false,
  contest: null,
  calendarText: '',
  delayMinutes: 0,
  why: '',
  myPlace: null,
  offerUntil: null,
  ...over,
})

const programme = (over: Partial<ProgrammeView> = {}): ProgrammeView => ({
  id: 'haircut',
  name: '免费理发',
  kind: 'haircut',
  stationName: '交子里',
  summary: '',
  ruleText: '每月15日',
  hours: '09:00–17:00',
  bookable: true,
  bring: [],
  questions: [],
  quotaText: '',
  nextDays: ['2026-12-15'],
  sample: false,
  ...over,
})

describe('bookingWord', () => {
  it('tells a kept booking from one given back or never completed', () => {
    const texts = [
      bookingWord(booking(), false),
      bookingWord(booking(), true),
      bookingWord(booking({ state: 'claiming' }), false),
      bookingWord(booking({ state: 'cancelled' }), true),
      bookingWord(booking({ state: 'lapsed' }), true),
    ].map(({ text }) => text)
    expect(texts).toEqual(['约好了', '已结束', '正在确认', '已取消', '没约上'])
  })
  it('tells what the street did from what the person did, and a contested no-show from a plain one', () => {
    expect(bookingWord(booking({ state: 'cancelled', why: '师傅病了' }), false).text).toBe('站点取消')
    expect(bookingWord(booking({ state: 'noShow' }), true).text).toBe('没来')
    expect(bookingWord(booking({ state: 'noShow', contest: 'open' }), true).text).toBe('申诉中')
  })
})

describe('cancelWords', () => {
  it('names the cut-off while it can be cancelled', () => {
    expect(cancelWords(booking(), '2026-12-15')).toBe('来不了？今天 12:20 前都能取消')
  })
  it('says what to do after the cut-off', () => {
    expect(cancelWords(booking({ canCancel: false, canCancelLate: true }), '2026-12-15')).toContain(
      '说一声比不来好',
    )
  })
  it('is silent about a cancelled one', () => {
    expect(cancelWords(booking({ state: 'cancelled' }), '2026-12-15')).toBe('')
  })
})

describe('programme words', () => {
  it('does not say the hours twice', () => {
    expect(hoursBeside(programme())).toBe('09:00–17:00')
    expect(hoursBeside(programme({ ruleText: '每周三 14:00–17:00', hours: '14:00–17:00' }))).toBe('')
  })
  it('puts what can be booked first, the nearest date before the others', () => {
    const repair = programme({ id: 'repair', bookable: false, nextDays: ['2026-11-24'] })
    const lawyer = programme({ id: 'lawyer', nextDays: ['2026-11-25'] })
    const undated = programme({ id: 'undated', nextDays: [] })
    const ids = inBookingOrder([repair, undated, programme(), lawyer]).map(({ id }) => id)
    expect(ids).toEqual(['lawyer', 'haircut', 'undated', 'repair'])
  })
  it('says when a programme is not booked here or has no date', () => {
    expect(programmeWord(programme()).text).toBe('要预约')
    expect(programmeWord(programme({ bookable: false })).text).toBe('不在这里约')
    expect(programmeWord(programme({ nextDays: [] })).text).toBe('日子还没定')
  })
})
