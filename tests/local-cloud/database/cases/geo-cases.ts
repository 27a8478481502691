import { withinCircle } from '../untyped-commands'
import type { QueryCase } from './query-case'

/** Points about a street: a degree of latitude is 111.3 km, so 0.001 is about 111 m. */
const at = (_id: string, longitude: number, latitude: number): Record<string, unknown> => ({
  _id,
  place: { type: 'Point', coordinates: [longitude, latitude] },
})
const stations = [
  at('far', 104.1, 30.61),
  at('near', 104.1, 30.601),
  at('here', 104.1, 30.6),
  { _id: 'nowhere' },
]

export const geoCases: QueryCase[] = [
  {
    name: 'nearest first',
    source: 'query/nearSphere',
    docs: stations,
    where: (_, db) => ({
      place: _.geoNear({ geometry: db.Geo.Point(104.1, 30.6), maxDistance: 5000, minDistance: 0 }),
    }),
    ids: ['here', 'near', 'far'],
  },
  {
    name: 'within a distance in metres',
    source: 'query/nearSphere',
    docs: stations,
    where: (_, db) => ({
      place: _.geoNear({ geometry: db.Geo.Point(104.1, 30.6), maxDistance: 112, minDistance: 50 }),
    }),
    ids: ['near'],
  },
  {
    name: 'within a circle in radians',
    source: 'query/centerSphere',
    docs: stations,
    where: (_) => ({ place: withinCircle(_, [104.1, 30.6], 200 / 6_378_100) }),
    ids: ['near', 'here'],
  },
  {
    name: 'within a polygon',
    source: 'query/geoWithin',
    docs: stations,
    where: (_, db) => ({
      place: _.geoWithin({
        geometry: db.Geo.Polygon([
          db.Geo.LineString([
            db.Geo.Point(104, 30.5995),
            db.Geo.Point(105, 30.5995),
            db.Geo.Point(105, 30.605),
            db.Geo.Point(104, 30.605),
            db.Geo.Point(104, 30.5995),
          ]),
        ]),
      }),
    }),
    ids: ['near', 'here'],
  },
  {
    name: 'a line through points',
    source: 'query/geoIntersects',
    docs: stations,
    where: (_, db) => ({
      place: _.geoIntersects({
        geometry: db.Geo.LineString([db.Geo.Point(104.1, 30.6), db.Geo.Point(104.1, 30.605)]),
      }),
    }),
    ids: ['near', 'here'],
  },
]
