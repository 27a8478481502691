import type { OpenSdk } from '../open-sdk'
import { withinCircleOfPoint } from '../untyped-commands'
import type { QueryCase } from './query-case'

type Geo = OpenSdk['db']['Geo']
type Corner = [longitude: number, latitude: number]

const line = (geo: Geo, corners: Corner[]) => geo.LineString(corners.map(([lng, lat]) => geo.Point(lng, lat)))
const square = (geo: Geo, [lng, lat]: Corner, size: number) =>
  geo.Polygon([
    line(geo, [
      [lng, lat],
      [lng + size, lat],
      [lng + size, lat + size],
      [lng, lat + size],
      [lng, lat],
    ]),
  ])

const point = (_id: string, coordinates: Corner) => ({ _id, place: { type: 'Point', coordinates } })
const shapes = [
  point('centre', [104.05, 30.05]),
  point('corner', [104, 30]),
  point('outside', [104.2, 30.05]),
  {
    _id: 'street',
    place: {
      type: 'LineString',
      coordinates: [
        [104.02, 30.05],
        [104.3, 30.05],
      ],
    },
  },
  {
    _id: 'block',
    place: {
      type: 'Polygon',
      coordinates: [
        [
          [104.01, 30.01],
          [104.02, 30.01],
          [104.02, 30.02],
          [104.01, 30.01],
        ],
      ],
    },
  },
  {
    _id: 'stops',
    place: {
      type: 'MultiPoint',
      coordinates: [
        [104.05, 30.05],
        [104.06, 30.05],
      ],
    },
  },
  {
    _id: 'lines',
    place: {
      type: 'MultiLineString',
      coordinates: [
        [
          [105, 31],
          [105.1, 31],
        ],
      ],
    },
  },
  { _id: 'text', place: 'here' },
]

export const strangeGeoCases: QueryCase[] = [
  {
    name: 'within a polygon, the whole of each shape',
    source: 'query/geoWithin',
    docs: shapes,
    where: (_, { Geo }) => ({ place: _.geoWithin({ geometry: square(Geo, [104, 30], 0.1) }) }),
    ids: ['centre', 'corner', 'block', 'stops'],
  },
  {
    name: 'within one of several polygons',
    source: 'query/geoWithin',
    docs: shapes,
    where: (_, { Geo }) => ({
      place: _.geoWithin({
        geometry: Geo.MultiPolygon([square(Geo, [104.19, 30.04], 0.02), square(Geo, [104.04, 30.04], 0.03)]),
      }),
    }),
    ids: ['centre', 'outside', 'stops'],
  },
  {
    name: 'touching a polygon',
    source: 'query/geoIntersects',
    docs: shapes,
    where: (_, { Geo }) => ({ place: _.geoIntersects({ geometry: square(Geo, [104, 30], 0.1) }) }),
    ids: ['centre', 'corner', 'street', 'block', 'stops'],
  },
  {
    name: 'touching a point',
    source: 'query/geoIntersects',
    docs: shapes,
    where: (_, { Geo }) => ({ place: _.geoIntersects({ geometry: Geo.Point(104.05, 30.05) }) }),
    ids: ['centre', 'street', 'stops'],
  },
  {
    name: 'touching one of several points',
    source: 'query/geoIntersects',
    docs: shapes,
    where: (_, { Geo }) => ({
      place: _.geoIntersects({ geometry: Geo.MultiPoint([Geo.Point(104.2, 30.05), Geo.Point(104, 30)]) }),
    }),
    ids: ['corner', 'outside', 'street'],
  },
  {
    name: 'crossing one of several lines',
    source: 'query/geoIntersects',
    docs: shapes,
    where: (_, { Geo }) => ({
      place: _.geoIntersects({
        geometry: Geo.MultiLineString([
          line(Geo, [
            [104.1, 30],
            [104.1, 30.1],
          ]),
          line(Geo, [
            [105.05, 30.9],
            [105.05, 31.1],
          ]),
        ]),
      }),
    }),
    ids: ['street', 'lines'],
  },
  {
    name: 'near without a distance finds every point',
    source: 'query/nearSphere',
    docs: [point('far', [-75, -30]), point('near', [104.1, 30]), { _id: 'nowhere' }],
    where: (_, { Geo }) => ({ place: _.geoNear({ geometry: Geo.Point(104, 30) }) }),
    ids: ['near', 'far'],
  },
  {
    name: 'near over the date line',
    source: 'query/nearSphere',
    docs: [point('east', [-179.999, 0]), point('west', [179, 0])],
    where: (_, { Geo }) => ({ place: _.geoNear({ geometry: Geo.Point(179.999, 0), maxDistance: 300 }) }),
    ids: ['east'],
  },
  {
    name: 'within a circle about a point of the SDK',
    source: 'query/centerSphere',
    docs: shapes,
    where: (_, { Geo }) => ({ place: withinCircleOfPoint(_, Geo.Point(104.05, 30.05), 0.001 / 57) }),
    ids: ['centre'],
  },
]
