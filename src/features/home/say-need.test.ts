import type { HomeStation } from '../../../domain/home/schema'
import { pageForNeed, sayNeed } from './say-need'

const station = (stock: number): HomeStation => ({
  id: 'a',
  order: 1,
  name: '甲站',
  short: '甲',
  stationKind: 'charity',
  address: '',
  metres: 0,
  open: true,
  hoursText: '',
  facilities: ['water'],
  states: [],
  about: '',
  freezers: [{ id: 'f', name: '', stock, open: true }],
  sample: false,
})

test.each([
  [86, '86 瓶', 'open'],
  [10, '10 瓶', 'soon'],
])('%p bottles', (stock, state, tone) => {
  const place = { state: 'open', station: station(stock), busy: false } as const
  expect(sayNeed('water', place)).toMatchObject({ text: '甲', state, tone })
  expect(pageForNeed('water', place)).toBe('pages/scan/index?freezerId=f')
  expect(pageForNeed('seat', place)).toBe('packages/station/page/index?stationId=a')
})

test('where it is shut or nowhere, the Friendly List is the way on', () => {
  const shut = { state: 'shut', station: station(0), why: 'empty' } as const
  expect(sayNeed('water', shut)).toMatchObject({ state: '空了', tone: 'closed' })
  expect(pageForNeed('water', shut)).toContain('packages/directory/list/index?typed=')
  expect(sayNeed('toilet', { state: 'none' }).tone).toBe('plain')
})
