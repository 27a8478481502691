import type { CanteenWindow, Refusal } from '../../../domain/canteen/schema'
import { sayComing, sayPercent, sayRefusal, sayWindow } from './canteen-words'

const NOW = '2026-12-10T12:41:00.000+08:00'
const WINDOW: CanteenWindow = {
  id: 'noon',
  name: '食堂',
  stationName: '站',
  percent: 85,
  state: 'now',
  day: '2026-12-10',
  from: '2026-12-10T12:30:00.000+08:00',
  to: '2026-12-10T13:30:00.000+08:00',
  closedToday: null,
  priceChoices: [],
}
const no = (why: Refusal['why'], rest: Partial<Refusal> = {}): Refusal => ({
  why,
  usedAt: null,
  opens: null,
  ...rest,
})

test('the window is said from now', () => {
  expect(sayWindow(WINDOW, NOW)).toMatchObject({ title: '正在开饭，到 13:30', tone: 'open' })
  const morning = '2026-12-10T09:00:00.000+08:00'
  expect(sayWindow({ ...WINDOW, state: 'later' }, morning)).toMatchObject({
    title: '今天 12:30 开饭',
    tone: 'soon',
  })
  const tomorrow = { ...WINDOW, state: 'later' as const, from: '2026-12-11T12:30:00.000+08:00' }
  expect(sayWindow({ ...tomorrow, closedToday: '检修' }, morning)).toMatchObject({
    title: '明天 12:30 开饭',
    tag: '今天停餐',
  })
  expect(sayWindow({ ...WINDOW, state: 'none', from: null }, NOW).tag).toBe('歇业')
})

test('a no says when it was used and when it opens', () => {
  expect(sayRefusal(no('used', { usedAt: NOW }), NOW).title).toBe('已用过 12:41')
  expect(sayRefusal(no('closed', { opens: '2026-12-11T12:30:00.000+08:00' }), NOW).text).toBe(
    '明天 12:30 开始',
  )
  expect(sayRefusal(no('expired'), NOW).title).toBe('码过期了')
})

test('small numbers in words', () => {
  expect([sayPercent(85), sayPercent(80)]).toEqual(['8.5 折', '8 折'])
  expect(sayComing({ comingCount: 0, coming: false })).toContain('备菜')
  expect(sayComing({ comingCount: 3, coming: true })).toBe('连你 3 个人说要来')
})
