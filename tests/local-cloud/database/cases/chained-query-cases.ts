import type { OpenSdk } from '../open-sdk'
import type { QueryCase } from './query-case'
import { numbers } from './query-documents'

type Command = OpenSdk['db']['command']

/** A comparison chained to another is an `and` of both. */
const chained = (name: string, condition: (_: Command) => object, ids: string[]): QueryCase => ({
  name: `chained ${name}`,
  source: `SDK: QueryCommand.${name}`,
  docs: numbers,
  where: (_) => ({ n: condition(_) }),
  ids,
})

const point = (_id: string, longitude: number) => ({
  _id,
  place: { type: 'Point', coordinates: [longitude, 30] },
})
const places = [point('far', 104.002), point('here', 104), point('near', 104.001)]

export const chainedCases: QueryCase[] = [
  chained('eq', (_) => _.gt(1).eq(2), ['n2']),
  chained('neq', (_) => _.gt(1).neq(2), ['n3', 'n4']),
  chained('gt', (_) => _.neq(4).gt(2), ['n3']),
  chained('gte', (_) => _.neq(4).gte(2), ['n2', 'n3']),
  chained('lt', (_) => _.neq(1).lt(3), ['n2']),
  chained('lte', (_) => _.neq(1).lte(3), ['n2', 'n3']),
  chained('in', (_) => _.gt(1).in([1, 2, 9]), ['n2']),
  chained('nin', (_) => _.gt(1).nin([3]), ['n2', 'n4']),
  chained('and', (_) => _.gt(1).and(_.lt(4), _.neq(3)), ['n2']),
  chained('or', (_) => _.lt(2).or([_.eq(3)]), ['n1', 'n3']),
  chained('and of an or', (_) => _.gt(3).or(_.lt(2)).and(_.neq(1)), ['n4']),
  {
    name: 'chained geoNear, nearest first',
    source: 'query/nearSphere',
    docs: places,
    where: (_, { Geo }) => ({
      place: _.exists(true).geoNear({ geometry: Geo.Point(104, 30), maxDistance: 1000, minDistance: 10 }),
    }),
    ids: ['near', 'far'],
  },
  {
    name: 'chained geoWithin',
    source: 'SDK: QueryCommand.geoWithin',
    docs: places,
    where: (_, { Geo }) => ({
      place: _.exists(true).geoWithin({
        geometry: Geo.Polygon([
          Geo.LineString([
            Geo.Point(103, 29),
            Geo.Point(104.0005, 29),
            Geo.Point(104.0005, 31),
            Geo.Point(103, 29),
          ]),
        ]),
      }),
    }),
    ids: ['here'],
  },
  {
    name: 'chained geoIntersects',
    source: 'SDK: QueryCommand.geoIntersects',
    docs: places,
    where: (_, { Geo }) => ({ place: _.exists(true).geoIntersects({ geometry: Geo.Point(104, 30) }) }),
    ids: ['here'],
  },
]
