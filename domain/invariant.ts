/**
 * Something always true of the documents of one collection, as data: `aggregate` finds what contradicts it and must
 * return no rows. It sees a part of the collection at a time, so it compares a document with others through `$lookup`
 * alone. The local cloud's doctor checks all of them.
 */
export type Invariant = {
  name: string
  /** What holds, for whoever reads the report. */
  says: string
  collection: string
  aggregate: Record<string, unknown>[]
  /** True only once a reader or a timer has repaired what a crash between two writes left behind. */
  afterRepair?: true
}
