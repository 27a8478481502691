import { placeFor } from './needs'
import type { HomeStation } from './schema'

const station = (id: string, part: Partial<HomeStation> = {}): HomeStation => ({
  id,
  order: 1,
  name: id,
  short: id,
  stationKind: 'charity',
  address: '',
  metres: 0,
  open: true,
  hoursText: '',
  facilities: ['water', 'seat', 'charge'],
  states: [],
  about: '',
  freezers: [{ id: 'f', name: '', stock: 3, open: true }],
  sample: false,
  ...part,
})
const where = (need: 'water' | 'charge' | 'toilet' | 'seat', ...stations: HomeStation[]) => {
  const place = placeFor(need, { stations })
  return place.state === 'none' ? 'none' : [place.station.id, place.state === 'open' ? place.busy : place.why]
}

test('the first open station that has it, from the entrance', () => {
  expect(where('seat', station('a', { open: false }), station('b'), station('c'))).toEqual(['b', false])
})

test('a facility somebody reported as broken or shut is passed by, a busy one comes last', () => {
  const with_ = (id: string, state: 'broken' | 'closed' | 'busy') =>
    station(id, { states: [{ facility: 'charge', state }] })
  expect(
    where('charge', with_('a', 'broken'), with_('b', 'closed'), with_('c', 'busy'), station('d')),
  ).toEqual(['d', false])
  expect(where('charge', with_('a', 'busy'))).toEqual(['a', true])
  expect(where('charge', with_('a', 'broken'))).toEqual(['a', 'broken'])
})

test('water is where a freezer gives some', () => {
  const dry = station('a', { freezers: [{ id: 'f', name: '', stock: 0, open: true }] })
  const off = station('b', { freezers: [{ id: 'g', name: '', stock: 9, open: false }] })
  expect(where('water', dry, off, station('c'))).toEqual(['c', false])
  expect(where('water', dry, off)).toEqual(['a', 'empty'])
  expect(where('water', station('a', { open: false }))).toEqual(['a', 'closed'])
})

test('what no station has is none', () => {
  expect(where('toilet', station('a'))).toBe('none')
})
