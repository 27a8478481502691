import type { HomeStation } from '../../../domain/home/schema'
import { nearestFreezer, sayWater } from './say-water'

const station = (id: string, freezers: HomeStation['freezers']): HomeStation => ({
  id,
  order: 1,
  name: `站${id}`,
  short: id,
  stationKind: 'charity',
  address: '',
  metres: 0,
  open: true,
  hoursText: '',
  facilities: [],
  about: '',
  freezers,
  sample: false,
})
const freezer = (id: string, stock: number, open = true) => ({ id, name: id, stock, open })

test('a person is sent to the first open freezer that has something', () => {
  const stations = [
    station('a', [freezer('a1', 0), freezer('a2', 5, false)]),
    station('b', [freezer('b1', 3)]),
  ]
  expect(nearestFreezer(stations)?.freezer.id).toBe('b1')
})

test('with nothing anywhere the first is named; without freezers none', () => {
  expect(nearestFreezer([station('a', [freezer('a1', 0)])])?.freezer.id).toBe('a1')
  expect(nearestFreezer([station('a', [])])).toBeNull()
})

test.each([
  [86, 'open'],
  [10, 'soon'],
  [0, 'closed'],
])('%p bottles are %p', (bottlesLeft, tone) => {
  const said = sayWater({ stations: [station('a', [freezer('a1', bottlesLeft)])], bottlesLeft })
  expect(said.tone).toBe(tone)
  expect(said.text).toContain('站a')
})
