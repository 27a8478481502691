import { evalExpr, OpType } from 'mingo/core'
import type { Options } from 'mingo/types'
import { notImplemented, requestFailed } from '../database-error'
import { type Document, isPlainObject } from '../values/document'
import { sortKey } from '../values/sort-key'

type Field = { name: string; operator: string; operand: unknown }
type Group = { id: unknown; members: Document[] }

const readField = ([name, value]: [string, unknown]): Field => {
  const [only, ...more] = isPlainObject(value) ? Object.entries(value) : []
  if (only === undefined || more.length > 0 || !only[0].startsWith('$'))
    throw requestFailed(`The field '${name}' must be an accumulator object`)
  return { name, operator: only[0], operand: only[1] }
}

const groupsOf = (documents: Document[], id: unknown, options: Options): Group[] => {
  const groups = new Map<string, Group>()
  for (const document of documents) {
    const value = evalExpr(document, id, options) ?? null // missing and null are one group
    const key = sortKey(value)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { id: value, members: [document] })
    else known.members.push(document)
  }
  return [...groups.values()]
}

/** The stage `$group`: one document for each value of `_id`, compared as MongoDB compares. */
export const groupDocuments = (documents: Document[], spec: unknown, options: Options): Document[] => {
  if (!isPlainObject(spec) || !('_id' in spec))
    throw requestFailed('a group specification must include an _id')
  const { _id, ...rest } = spec
  const fields = Object.entries(rest).map(readField)
  const accumulate = ({ operator, operand }: Field, members: Document[]): unknown => {
    const work = options.context.getOperator(OpType.ACCUMULATOR, operator)
    if (work === null) throw notImplemented(`the accumulator ${operator}`)
    return work(members, operand, options) ?? null
  }
  return groupsOf(documents, _id, options).map(({ id, members }) => ({
    _id: id,
    ...Object.fromEntries(fields.map((field) => [field.name, accumulate(field, members)])),
  }))
}
