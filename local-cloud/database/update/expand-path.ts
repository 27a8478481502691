import { requestFailed } from '../database-error'
import { compileQuery } from '../query/compile-query'
import { cloneDocument, type Document, isPlainObject } from '../values/document'
import { valueAt } from '../values/read-path'
import { findSlot } from './path-slot'

const readConditions = (query: Document): [path: string, condition: unknown][] =>
  Object.entries(query).flatMap(([path, condition]) => {
    if (path !== '$and' || !Array.isArray(condition)) return [[path, condition]]
    return condition.flatMap((part) => (isPlainObject(part) ? readConditions(part) : []))
  })

/** The first element of an array that a condition of the query holds for, as if it were the only one. */
const matchedPlace = (document: Document, query: Document, arrayPath: string): number => {
  const items = valueAt(document, arrayPath)
  const conditions = readConditions(query).filter(
    ([path]) => path === arrayPath || path.startsWith(`${arrayPath}.`),
  )
  const tests = conditions.map(([path, condition]) => compileQuery({ [path]: condition }))
  const copy = cloneDocument(document)
  const slot = findSlot(copy, arrayPath, false)
  for (const [at, item] of Array.isArray(items) ? items.entries() : []) {
    slot?.write([item])
    if (tests.length > 0 && tests.every((holds) => holds(copy))) return at
  }
  throw requestFailed('The positional operator did not find the match needed from the query.')
}

const everyPlace = (document: Document, arrayPath: string): number[] => {
  const items = findSlot(document, arrayPath, false)?.read()
  if (items === undefined)
    throw requestFailed(`The path '${arrayPath}' must exist in the document in order to apply array updates.`)
  if (!Array.isArray(items))
    throw requestFailed(`Cannot apply array updates to non-array element ${arrayPath}`)
  return [...items.keys()]
}

const placesOf = (document: Document, query: Document, arrayPath: string, segment: string): number[] => {
  if (segment === '$') return [matchedPlace(document, query, arrayPath)]
  if (segment === '$[]') return everyPlace(document, arrayPath)
  throw requestFailed(
    `No array filter found for identifier '${segment.slice(2, -1)}' in path '${arrayPath}.${segment}'`,
  )
}

/**
 * The plain paths that a path with `$` (the element the query matched) or `$[]` (all elements) stands for in a
 * document. `$[name]` needs array filters, which the SDK has no way to send. Throws where MongoDB would.
 */
export const expandPath = (document: Document, query: Document, path: string): string[] => {
  if (!path.includes('$')) return [path]
  return path.split('.').reduce<string[]>(
    (prefixes, segment, at) =>
      prefixes.flatMap((prefix) => {
        if (segment === '$' || /^\$\[.*\]$/.test(segment)) {
          if (at === 0)
            throw requestFailed(
              `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
            )
          return placesOf(document, query, prefix, segment).map((place) => `${prefix}.${place}`)
        }
        return [at === 0 ? segment : `${prefix}.${segment}`]
      }),
    [''],
  )
}
