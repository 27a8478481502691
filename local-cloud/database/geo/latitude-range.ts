import { fieldKey } from '../index/field-index'
import type { KeyRange } from '../index/sorted-entries'
import { type Document, isPlainObject } from '../values/document'
import { TYPE_TAGS } from '../values/sort-key'
import { EARTH_METRES, readPoint } from './shape'

const DEGREES_A_RADIAN = 180 / Math.PI

const circle = (near: Document): { latitude: number; radians: number } | undefined => {
  const asked = near.$nearSphere ?? near.$near
  if (isPlainObject(asked)) {
    const point = readPoint(asked.$geometry)
    const metres = asked.$maxDistance
    if (point === undefined || typeof metres !== 'number') return undefined
    return { latitude: point[1], radians: metres / EARTH_METRES }
  }
  const within = isPlainObject(near.$geoWithin) ? near.$geoWithin.$centerSphere : undefined
  if (!Array.isArray(within)) return undefined
  const point = readPoint(within[0])
  return point && { latitude: point[1], radians: Number(within[1]) }
}

/** The part of a geo index to look at: the points of the latitudes in reach, and all that is not a point. */
export const latitudeRange = (near: Document): KeyRange[] => {
  const shapes: KeyRange = {
    from: { prefix: TYPE_TAGS.object, side: 'before' },
    to: { prefix: TYPE_TAGS.object, side: 'after' },
  }
  const reach = circle(near)
  const points: KeyRange =
    reach === undefined
      ? {
          from: { prefix: TYPE_TAGS.number, side: 'before' },
          to: { prefix: TYPE_TAGS.number, side: 'after' },
        }
      : {
          from: { prefix: fieldKey(reach.latitude - reach.radians * DEGREES_A_RADIAN, 1), side: 'before' },
          to: { prefix: fieldKey(reach.latitude + reach.radians * DEGREES_A_RADIAN, 1), side: 'after' },
        }
  return [points, shapes]
}
