import type { Collection } from '../collection'
import { requestFailed } from '../database-error'
import { metresBetween, readPoint } from '../geo/shape'
import { findDocuments } from '../query/find-documents'
import { findSlot } from '../update/path-slot'
import { cloneDocument, type Document, isPlainObject } from '../values/document'
import { valueAt } from '../values/read-path'

const geoField = (collection: Collection): string => {
  const fields = collection.indexes.flatMap(({ spec }) =>
    spec.fields.filter(({ direction }) => direction === '2dsphere').map(({ field }) => field),
  )
  const [only, ...more] = fields
  if (only !== undefined && more.length === 0) return only
  throw requestFailed(`$geoNear needs key: ${collection.name} has ${fields.length} geo indexes`)
}

/** `geoNear`: documents by distance (metres) from a point, the distance written into `distanceField`. */
export const nearStage = (collection: Collection, stage: unknown): Document[] => {
  const options = isPlainObject(stage) ? stage : {}
  const { distanceField, minDistance, maxDistance, query, includeLocs } = options
  const near = readPoint(options.near)
  if (near === undefined || typeof distanceField !== 'string')
    throw requestFailed('$geoNear needs near and distanceField')
  const key = typeof options.key === 'string' ? options.key : geoField(collection)
  const $nearSphere = {
    $geometry: options.near,
    ...(minDistance !== undefined && { $minDistance: minDistance }),
    ...(maxDistance !== undefined && { $maxDistance: maxDistance }),
  }
  const found = findDocuments(collection, {
    query: { ...(isPlainObject(query) ? query : {}), [key]: { $nearSphere } },
    limit: typeof options.limit === 'number' ? options.limit : 100, // MongoDB's own default of this stage
  })
  const multiplier = Number(options.distanceMultiplier ?? 1)
  return found.map(({ doc }) => {
    const copy = cloneDocument(doc)
    const metres = metresBetween(near, readPoint(valueAt(doc, key)) ?? near)
    findSlot(copy, distanceField, true)?.write(metres * multiplier)
    if (typeof includeLocs === 'string') findSlot(copy, includeLocs, true)?.write(valueAt(copy, key))
    return copy
  })
}
