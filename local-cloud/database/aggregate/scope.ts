import type { Collection } from '../collection'
import type { Document } from '../values/document'

export type Variables = Record<string, unknown>

/** What pipelines of a lookup gave that do not depend on the document they were joined to, by their lookup. */
export type Joined = Map<unknown, Document[]>

/** What a pipeline runs in: the collections it may join and the variables `$$name` stands for. */
export type Scope = {
  collection(name: string): Collection | undefined
  variables: Variables
  joined?: Joined
}
