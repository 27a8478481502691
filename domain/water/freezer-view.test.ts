import type { StationItem } from '../street/schema'
import { freezerView } from './freezer-view'
import type { FreezerDocument } from './schema'

const station = (_id: string, metres: number): StationItem => ({
  kind: 'station',
  v: 0,
  _id,
  order: 1,
  name: `站点 ${_id}`,
  short: _id,
  stationKind: 'charity',
  address: '',
  metres,
  position: null,
  hours: '24h',
  facilities: ['water'],
  about: '',
  phone: null,
  sample: false,
})

const freezer = (_id: string, stationId: string, given: number): FreezerDocument => ({
  _id,
  name: `冰柜 ${_id}`,
  stationId,
  capacity: 30,
  stock: 10,
  given,
  givenAtStart: 0,
  lowAt: 3,
  open: true,
  claims: [
    {
      k: 'request-secret',
      c: 'call',
      openid: 'somebody',
      day: '2026-12-10',
      at: '2026-12-10T12:00:00.000+08:00',
    },
  ],
  refills: [],
  v: 0,
  changes: [],
  sample: false,
})

test('the other freezers come nearest first, and nobody else is shown', () => {
  const here = freezer('me', 'middle', 20)
  const freezers = [freezer('far', 'end', 1), here, freezer('near', 'start', 300)]
  const view = freezerView({
    freezer: here,
    freezers,
    documents: [station('start', 0), station('middle', 100), station('end', 700)],
    me: { left: 1, taken: 0, limit: 1, moreWithPhone: 1 },
    heatMode: false,
  })
  expect(view.others.map(({ id, stationName }) => [id, stationName])).toEqual([
    ['near', '站点 start'],
    ['far', '站点 end'],
  ])
  expect(view.stationName).toBe('站点 middle')
  expect(view.given).toBe(321)
  expect(JSON.stringify(view)).not.toContain('somebody')
})
