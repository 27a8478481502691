import fc from 'fast-check'
import { dayWords, sayClock, sayDay, sayMoment } from './say-day'

describe('dayWords', () => {
  it('names the three nearest days', () => {
    expect(dayWords('2026-12-15', '2026-12-15')).toEqual({ date: '12月15日', weekday: '周二', near: '今天' })
    expect(dayWords('2026-12-16', '2026-12-15').near).toBe('明天')
    expect(dayWords('2026-12-17', '2026-12-15').near).toBe('后天')
    expect(dayWords('2026-12-18', '2026-12-15').near).toBeNull()
  })

  it('has no near word for the past', () => {
    expect(dayWords('2026-12-14', '2026-12-15').near).toBeNull()
  })

  it('crosses the end of a year', () => {
    expect(dayWords('2027-01-01', '2026-12-31')).toEqual({ date: '1月1日', weekday: '周五', near: '明天' })
  })

  it('moves on by one weekday a day', () => {
    const order = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (ahead) => {
        const dayAt = (n: number) =>
          new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
        const [first, second] = [
          dayWords(dayAt(ahead), '2026-01-01'),
          dayWords(dayAt(ahead + 1), '2026-01-01'),
        ]
        expect(order.indexOf(second.weekday)).toBe((order.indexOf(first.weekday) + 1) % 7)
      }),
    )
  })
})

describe('sayDay', () => {
  // A Monday.
  const today = '2026-11-23'
  it.each([
    ['2026-11-23', '今天'],
    ['2026-11-24', '明天'],
    ['2026-11-25', '后天'],
    ['2026-11-27', '周五'],
    ['2026-11-29', '周日'],
    ['2026-11-30', '11月30日'],
    ['2026-12-15', '12月15日'],
    ['2026-11-20', '11月20日'],
  ])('%s is said as %s', (day, said) => {
    expect(sayDay(day, today)).toBe(said)
  })
})

describe('sayClock and sayMoment', () => {
  it('reads Beijing time late in the evening', () => {
    expect(sayClock('2026-12-15T23:30:00.000+08:00')).toBe('23:30')
    expect(sayMoment('2026-12-15T23:30:00.000+08:00', '2026-12-15')).toBe('今天 23:30')
  })

  it('gives the weekday when the day is further away', () => {
    expect(sayMoment('2026-12-15T14:20:00.000+08:00', '2026-11-23')).toBe('12月15日 周二 14:20')
  })
})
