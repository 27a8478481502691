/** An index as the cloud's console takes it. `2dsphere` serves the geo operators. */
export type IndexSpec = {
  name: string
  unique: boolean
  fields: { field: string; direction: 1 | -1 | '2dsphere' }[]
}
export type CollectionSpec = { name: string; indexes: IndexSpec[] }
