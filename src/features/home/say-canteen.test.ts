import { sayCanteen, sayPercent } from './say-canteen'

const now = '2026-11-23T12:40:00.000+08:00'
const canteen = {
  name: '交子暖新食堂',
  stationName: '社区服务中心',
  from: '12:30',
  to: '13:30',
  nextDay: '2026-11-24',
  percent: 85,
}

test('in the window it says until when', () => {
  expect(sayCanteen({ ...canteen, state: 'now' }, now)).toMatchObject({
    title: '正在开饭，到 13:30',
    tone: 'open',
  })
})

test('before it, from when', () => {
  expect(sayCanteen({ ...canteen, state: 'later' }, now)).toMatchObject({
    title: '今天 12:30 开饭',
    tone: 'soon',
  })
})

test('after it, the next day; without a next day, that it is closed', () => {
  expect(sayCanteen({ ...canteen, state: 'tomorrow' }, now).title).toBe('明天 12:30 开饭')
  expect(sayCanteen({ ...canteen, state: 'closed', nextDay: null }, now).title).toBe('食堂最近不开')
})

test('percent is said as 折', () => {
  expect([85, 80, 100].map(sayPercent)).toEqual(['8.5 折', '8 折', '10 折'])
})
