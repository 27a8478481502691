import { type Fields, isFields, valuesAt } from './matches'

type Lookup = { from: string; localField: string; foreignField: string; as: string }
type Stage = (documents: Fields[]) => Fields[]

/** A collection that is asked: how its documents are found, and how one operation is run. */
type Source = {
  name: string
  find: (name: string, condition: Fields) => Fields[]
  run: <T>(effect: () => T) => Promise<T>
}

export type Aggregate = {
  match: (condition: Fields) => Aggregate
  addFields: (fields: Fields) => Aggregate
  lookup: (spec: Lookup) => Aggregate
  sort: (spec: Record<string, 1 | -1>) => Aggregate
  limit: (count: number) => Aggregate
  end: () => Promise<{ list: Fields[] }>
}

/** The expressions the functions compute fields with; a path that meets a list is the list of what it finds. */
const computed = (expression: unknown, document: Fields): unknown => {
  if (typeof expression === 'string' && expression.startsWith('$')) {
    return valuesAt(document, expression.slice(1))
  }
  if (!isFields(expression)) return expression
  if ('$literal' in expression) return expression.$literal
  const [operator = '', parts] = Object.entries(expression)[0] ?? []
  const values = Array.isArray(parts) ? parts.map((part) => computed(part, document)) : []
  if (operator === '$concat') return values.join('')
  if (operator === '$ifNull') return values.find((value) => value !== null && value !== undefined)
  if (operator === '$arrayElemAt' && Array.isArray(values[0])) return values[0][Number(values[1])]
  throw new Error(`this cloud does not know ${operator}`)
}

const computedAll = (fields: Fields, document: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, computed(value, document)]))

/** By its `_id` a document is there once; any other field is compared with each. */
const joined = ({ find }: Source, { from, localField, foreignField }: Lookup, document: Fields): Fields[] => {
  const wanted = valuesAt(document, localField)
  return foreignField === '_id'
    ? wanted.flatMap((_id) => find(from, { _id }))
    : find(from, { [foreignField]: { $in: wanted } })
}

const byFields = (spec: Record<string, 1 | -1>) => (one: Fields, other: Fields) => {
  for (const [field, way] of Object.entries(spec)) {
    const [left, right] = [String(one[field]), String(other[field])]
    if (left !== right) return left < right ? -way : way
  }
  return 0
}

/** The stages of a pipeline the functions use. */
export const makeAggregate = (source: Source, stages: readonly Stage[] = []): Aggregate => {
  const and = (stage: Stage) => makeAggregate(source, [...stages, stage])
  return {
    match: (condition) => and(() => source.find(source.name, condition)),
    addFields: (fields) =>
      and((documents) => documents.map((document) => ({ ...document, ...computedAll(fields, document) }))),
    lookup: (spec) =>
      and((documents) =>
        documents.map((document) => ({ ...document, [spec.as]: joined(source, spec, document) })),
      ),
    sort: (spec) => and((documents) => [...documents].sort(byFields(spec))),
    limit: (count) => and((documents) => documents.slice(0, count)),
    end: () =>
      source.run(() => ({
        list: stages.reduce<Fields[]>((documents, stage) => stage(documents), []),
      })),
  }
}
