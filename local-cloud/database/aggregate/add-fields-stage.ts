import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { requestFailed } from '../database-error'
import { type Document, isPlainObject } from '../values/document'

const isExpression = (value: unknown): boolean =>
  !isPlainObject(value) || Object.keys(value).some((name) => name.startsWith('$'))

type Added = { path: string[]; expression: unknown }

/** `{a: {b: '$x'}}` adds the field `a.b`, beside what `a` holds. */
const addedFields = (spec: Document, parents: string[]): Added[] =>
  Object.entries(spec).flatMap(([name, value]) => {
    const path = [...parents, ...name.split('.')]
    return isPlainObject(value) && !isExpression(value) && Object.keys(value).length > 0
      ? addedFields(value, path)
      : [{ path, expression: value }]
  })

/** Puts a value at a path; into every element of an array on the way, over anything that is no object. */
const put = (holder: unknown, [name, ...rest]: string[], value: unknown): unknown => {
  if (name === undefined) return value
  if (Array.isArray(holder)) return holder.map((item) => put(item, [name, ...rest], value))
  const fields = isPlainObject(holder) ? holder : {}
  const inner = put(fields[name], rest, value)
  if (inner !== undefined) return { ...fields, [name]: inner }
  const { [name]: _gone, ...others } = fields
  return others
}

/** The stage `$addFields`; an expression that gives nothing removes the field. */
export const addFields = (documents: Document[], spec: unknown, options: Options): Document[] => {
  if (!isPlainObject(spec) || Object.keys(spec).length === 0)
    throw requestFailed('$addFields specification stage must be an object with at least one field')
  const added = addedFields(spec, [])
  return documents.map((document) =>
    added.reduce<Document>((result, { path, expression }) => {
      const next = put(result, path, evalExpr(document, expression, options))
      return isPlainObject(next) ? next : result
    }, document),
  )
}
