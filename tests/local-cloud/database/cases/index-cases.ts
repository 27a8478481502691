import type { Row } from '../rows-of'
import type { DocumentCase } from './document-case'

const one = (field: string, direction: 1 | -1 | '2dsphere' = 1) => ({ field, direction })

/** The indexes of the collection these cases run on. */
export const INDEXES = [
  { name: 'phone_1', unique: true, fields: [one('phone')] },
  { name: 'day_rider', unique: true, fields: [one('day'), one('rider', -1)] },
  { name: 'tags_1', unique: true, fields: [one('tags')] },
  { name: 'deep', unique: true, fields: [one('o.key')] },
  { name: 'place', unique: false, fields: [one('place', '2dsphere')] },
]

/** A document that collides with no other in any index. */
const own = (key: string, rest: Row = {}): Row => ({
  _id: key,
  phone: key,
  day: key,
  rider: key,
  tags: [key],
  o: { key },
  ...rest,
})

const taken = (index: string, key: RegExp): DocumentCase['fails'] => ({
  errCode: -502001,
  errMsg: new RegExp(
    `E11000 duplicate key error collection: \\S*index-cases index: ${index} dup key: \\{ ${key.source} \\}`,
  ),
})

const refusedAdd = (name: string, before: Row, data: Row, index: string, key: RegExp): DocumentCase => ({
  name,
  source: 'WXD guide/database/index; observed in the cloud: E11000 … index: … dup key: {…}',
  before: [before],
  run: (things) => things.add({ data }),
  fails: taken(index, key),
  after: [before],
})

const allowed = (name: string, before: Row, data: Row): DocumentCase => ({
  name,
  source: 'MongoDB manual, core/index-unique',
  before: [before],
  run: (things) => things.add({ data }),
  answer: { _id: data._id },
})

export const indexCases: DocumentCase[] = [
  refusedAdd('a value twice', own('a'), own('b', { phone: 'a' }), 'phone_1', /phone: "a"/),
  refusedAdd('null and null', own('a', { phone: null }), own('b', { phone: null }), 'phone_1', /phone: null/),
  refusedAdd(
    'null and missing',
    own('a', { phone: null }),
    own('b', { phone: undefined }),
    'phone_1',
    /phone: null/,
  ),
  refusedAdd(
    'both fields of a compound index',
    own('a', { day: 1, rider: 'x' }),
    own('b', { day: 1, rider: 'x' }),
    'day_rider',
    /day: 1, rider: "x"/,
  ),
  refusedAdd(
    'an element of an array',
    own('a', { tags: ['p', 'q'] }),
    own('b', { tags: ['q'] }),
    'tags_1',
    /tags: .*/,
  ),
  refusedAdd('a field beneath an object', own('a'), own('b', { o: { key: 'a' } }), 'deep', /o\.key: "a"/),
  refusedAdd(
    'equal dates',
    own('a', { phone: new Date(5) }),
    own('b', { phone: new Date(5) }),
    'phone_1',
    /phone: .*/,
  ),
  allowed('a number and its text', own('a', { phone: 1 }), own('b', { phone: '1' })),
  allowed('half of a compound index', own('a', { day: 1, rider: 'x' }), own('b', { day: 1, rider: 'y' })),
  allowed('an array that holds a value twice', own('a'), own('b', { tags: ['z', 'z'] })),
  allowed(
    'objects of another order',
    own('a', { phone: { x: 1, y: 1 } }),
    own('b', { phone: { y: 1, x: 1 } }),
  ),
  {
    name: 'an update into what is taken',
    source: 'MongoDB manual, core/index-unique',
    before: [own('a'), own('b')],
    run: (things) => things.doc('b').update({ data: { phone: 'a' } }),
    fails: taken('phone_1', /phone: "a"/),
    after: [own('a'), own('b')],
  },
  {
    name: 'a set into what is taken',
    source: 'MongoDB manual, core/index-unique',
    before: [own('a')],
    run: (things) => things.doc('b').set({ data: { ...own('a'), _id: undefined } }),
    fails: { errMsg: /E11000|_id/ },
    after: [own('a')],
  },
  {
    name: 'a value is free again once its document is gone',
    source: 'MongoDB manual, core/index-unique',
    before: [own('a')],
    run: async (things) => {
      await things.doc('a').remove({})
      return things.add({ data: own('b', { phone: 'a' }) })
    },
    answer: { _id: 'b' },
    after: [own('b', { phone: 'a' })],
  },
  {
    name: 'a geo index finds what is near, nearest first',
    source: 'WXD guide/database/index 2dsphere',
    before: [104.02, 104, 104.01].map((lng) =>
      own(`p${lng}`, { place: { type: 'Point', coordinates: [lng, 30] } }),
    ),
    run: (things, { command, Geo }) =>
      things
        .where({ place: command.geoNear({ geometry: Geo.Point(104, 30), maxDistance: 1500 }) })
        .field({ phone: true })
        .get(),
    answer: { data: [{ _id: 'p104' }, { _id: 'p104.01' }] },
  },
]
