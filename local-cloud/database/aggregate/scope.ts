import type { Collection } from '../collection'

export type Variables = Record<string, unknown>

/** What a pipeline runs in: the collections it may join and the variables `$$name` stands for. */
export type Scope = { collection(name: string): Collection | undefined; variables: Variables }
