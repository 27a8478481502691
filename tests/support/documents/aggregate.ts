import { type Fields, valuesAt } from './matches'

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

const literals = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, (value as Fields).$literal]))

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
      and((documents) => documents.map((document) => ({ ...document, ...literals(fields) }))),
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
