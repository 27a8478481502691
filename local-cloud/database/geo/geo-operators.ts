import { requestFailed } from '../database-error'
import { type Document, isPlainObject } from '../values/document'
import { valueAt } from '../values/read-path'
import {
  cornersOf,
  coversPoint,
  EARTH_METRES,
  metresBetween,
  type Position,
  readPoint,
  readShape,
  shapesMeet,
} from './shape'

type Test = (document: Document) => boolean
/** mingo hands its own options over too; no geo operator needs them. */
type GeoOperator = (path: string, operand: unknown, ...options: unknown[]) => Test

type Near = { from: Position; least: number; most: number }

const readNear = (operand: unknown): Near => {
  const from = isPlainObject(operand) ? readPoint(operand.$geometry) : undefined
  if (!isPlainObject(operand) || from === undefined)
    throw requestFailed('$nearSphere needs a point as $geometry')
  const { $minDistance: least = 0, $maxDistance: most = Number.POSITIVE_INFINITY } = operand
  return { from, least: Number(least), most: Number(most) }
}

const nearPoint: GeoOperator = (path, operand) => {
  const { from, least, most } = readNear(operand)
  return (document) => {
    const point = readPoint(valueAt(document, path))
    if (point === undefined) return false
    const metres = metresBetween(from, point)
    return metres >= least && metres <= most
  }
}

const withinCircle = (path: string, circle: unknown): Test => {
  const centre = Array.isArray(circle) ? readPoint(circle[0]) : undefined
  const reach = Array.isArray(circle) ? Number(circle[1]) * EARTH_METRES : Number.NaN
  if (centre === undefined || Number.isNaN(reach))
    throw requestFailed('$centerSphere needs [[longitude, latitude], radians]')
  return (document) => {
    const shape = readShape(valueAt(document, path))
    return shape !== undefined && cornersOf(shape).every((corner) => metresBetween(centre, corner) <= reach)
  }
}

const within: GeoOperator = (path, operand) => {
  if (isPlainObject(operand) && '$centerSphere' in operand) return withinCircle(path, operand.$centerSphere)
  const area = isPlainObject(operand) ? readShape(operand.$geometry) : undefined
  if (area === undefined || area.areas.length === 0)
    throw requestFailed('$geoWithin needs a polygon as $geometry')
  return (document) => {
    const shape = readShape(valueAt(document, path))
    return shape !== undefined && cornersOf(shape).every((corner) => coversPoint(area, corner))
  }
}

const intersects: GeoOperator = (path, operand) => {
  const wanted = isPlainObject(operand) ? readShape(operand.$geometry) : undefined
  if (wanted === undefined) throw requestFailed('$geoIntersects needs a geometry as $geometry')
  return (document) => {
    const shape = readShape(valueAt(document, path))
    return shape !== undefined && shapesMeet(shape, wanted)
  }
}

/** MongoDB's geo operators for GeoJSON, which mingo lacks. */
export const geoOperators = {
  $nearSphere: nearPoint,
  $near: nearPoint,
  $geoWithin: within,
  $geoIntersects: intersects,
}

/** Where a query asks for what is near: at its top or under `$and`. */
const findNear = (query: Document): { path: string; operand: unknown } | undefined => {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      const found = condition.map((part) => (isPlainObject(part) ? findNear(part) : undefined)).find(Boolean)
      if (found !== undefined) return found
    }
    const operand = isPlainObject(condition) ? (condition.$nearSphere ?? condition.$near) : undefined
    if (operand !== undefined) return { path, operand }
  }
  return undefined
}

/** A query with `$nearSphere` answers nearest first; gives that ordering, or undefined for other queries. */
export const nearestFirst = (
  query: Document,
): (<T extends { doc: Document }>(found: T[]) => T[]) | undefined => {
  const near = findNear(query)
  if (near === undefined) return undefined
  const { from } = readNear(near.operand)
  const metres = (doc: Document): number => metresBetween(from, readPoint(valueAt(doc, near.path)) ?? from)
  return (found) => [...found].sort((one, other) => metres(one.doc) - metres(other.doc))
}
