import { isPlainObject } from '../values/document'

/** The radius MongoDB measures with, in metres. */
export const EARTH_METRES = 6_378_100

/** Longitude, latitude in degrees. */
export type Position = [number, number]
export type Shape = { points: Position[]; lines: Position[][]; areas: Position[][][] }

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
const isLine = (value: unknown): value is Position[] => Array.isArray(value) && value.every(isPosition)
const isArea = (value: unknown): value is Position[][] => Array.isArray(value) && value.every(isLine)

/** A GeoJSON point or a bare [longitude, latitude]; undefined for anything else. */
export const readPoint = (value: unknown): Position | undefined => {
  const position = isPlainObject(value) && value.type === 'Point' ? value.coordinates : value
  return isPosition(position) ? position : undefined
}

const several = <T>(value: unknown, isOne: (one: unknown) => one is T): T[] =>
  Array.isArray(value) ? value.filter(isOne) : []

/** Reads a GeoJSON geometry (RFC 7946); undefined for what is none. */
export const readShape = (value: unknown): Shape | undefined => {
  const point = readPoint(value)
  if (point !== undefined) return { points: [point], lines: [], areas: [] }
  if (!isPlainObject(value)) return undefined
  const at = value.coordinates
  switch (value.type) {
    case 'MultiPoint':
      return { points: several(at, isPosition), lines: [], areas: [] }
    case 'LineString':
      return { points: [], lines: several([at], isLine), areas: [] }
    case 'MultiLineString':
      return { points: [], lines: several(at, isLine), areas: [] }
    case 'Polygon':
      return { points: [], lines: [], areas: several([at], isArea) }
    case 'MultiPolygon':
      return { points: [], lines: [], areas: several(at, isArea) }
    default:
      return undefined
  }
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine). */
export const metresBetween = ([fromLng, fromLat]: Position, [toLng, toLat]: Position): number => {
  const a =
    Math.sin(radians(toLat - fromLat) / 2) ** 2 +
    Math.cos(radians(fromLat)) * Math.cos(radians(toLat)) * Math.sin(radians(toLng - fromLng) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)))
}

type Segment = [Position, Position]
export const segmentsOf = (line: Position[]): Segment[] =>
  line.slice(1).map((end, at): Segment => [line[at] ?? end, end])

const side = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))

const isOn = (point: Position, [from, to]: Segment): boolean =>
  side(from, to, point) === 0 &&
  Math.min(from[0], to[0]) <= point[0] &&
  point[0] <= Math.max(from[0], to[0]) &&
  Math.min(from[1], to[1]) <= point[1] &&
  point[1] <= Math.max(from[1], to[1])

const cross = (one: Segment, other: Segment): boolean =>
  (side(one[0], one[1], other[0]) !== side(one[0], one[1], other[1]) &&
    side(other[0], other[1], one[0]) !== side(other[0], other[1], one[1])) ||
  other.some((point) => isOn(point, one)) ||
  one.some((point) => isOn(point, other))

const isInRing = (point: Position, ring: Position[]): boolean => {
  let inside = false
  for (const [[ax, ay], [bx, by]] of segmentsOf(ring)) {
    if (ay > point[1] === by > point[1]) continue
    if (point[0] < ((bx - ax) * (point[1] - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** Whether a point lies in an area or on its edge. Edges are straight on the map: exact enough for a city. */
const isInArea = (point: Position, [outer = [], ...holes]: Position[][]): boolean => {
  if (segmentsOf(outer).some((segment) => isOn(point, segment))) return true
  return isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole))
}

const edges = (shape: Shape): Segment[] => [...shape.lines, ...shape.areas.flat()].flatMap(segmentsOf)
export const cornersOf = (shape: Shape): Position[] => [
  ...shape.points,
  ...shape.lines.flat(),
  ...shape.areas.flat(2),
]

export const coversPoint = (shape: Shape, point: Position): boolean =>
  shape.areas.some((area) => isInArea(point, area)) ||
  shape.points.some(([lng, lat]) => lng === point[0] && lat === point[1]) ||
  shape.lines.flatMap(segmentsOf).some((segment) => isOn(point, segment))

/** Whether two geometries share a point. */
export const shapesMeet = (one: Shape, other: Shape): boolean =>
  cornersOf(one).some((point) => coversPoint(other, point)) ||
  cornersOf(other).some((point) => coversPoint(one, point)) ||
  edges(one).some((edge) => edges(other).some((otherEdge) => cross(edge, otherEdge)))
