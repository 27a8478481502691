import { requestFailed } from '../database-error'
import { findSlot } from '../update/path-slot'
import { cloneDocument, type Document, isPlainObject } from '../values/document'
import { valueAt } from '../values/read-path'

type Unwind = { field: string; indexField: string | undefined; keepsEmpty: boolean }

const readUnwind = (spec: unknown): Unwind => {
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = isPlainObject(spec) ? spec : { path: spec }
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw requestFailed("path option to $unwind stage should be prefixed with a '$'")
  return {
    field: path.slice(1),
    indexField: typeof includeArrayIndex === 'string' ? includeArrayIndex : undefined,
    keepsEmpty: preserveNullAndEmptyArrays === true,
  }
}

const unwindOne = (document: Document, { field, indexField, keepsEmpty }: Unwind): Document[] => {
  const value = valueAt(document, field)
  const numbered = (copy: Document, at: number | null): Document => {
    if (indexField !== undefined) findSlot(copy, indexField, true)?.write(at)
    return copy
  }
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item, at) => {
      const copy = cloneDocument(document)
      findSlot(copy, field, true)?.write(item)
      return numbered(copy, at)
    })
  }
  const isEmpty = Array.isArray(value) || value === null || value === undefined
  if (isEmpty && !keepsEmpty) return []
  const copy = cloneDocument(document)
  if (Array.isArray(value)) findSlot(copy, field, false)?.remove()
  return [numbered(copy, null)]
}

/** The stage `$unwind`: one document an element; a value that is no array counts as one. */
export const unwindDocuments = (documents: Document[], spec: unknown): Document[] => {
  const unwind = readUnwind(spec)
  return documents.flatMap((document) => unwindOne(document, unwind))
}
