import type { OpenSdk } from '../open-sdk'
import type { Row } from '../rows-of'

type Db = OpenSdk['db']
export type Collection = ReturnType<Db['collection']>

/** Calls on a collection of these documents: what they answer (or refuse with), and what lies there afterwards. */
export type DocumentCase = {
  name: string
  source: string
  before?: Row[]
  run: (collection: Collection, db: Db) => unknown
  answer?: unknown
  /** Without a code: the two releases differ in it. */
  fails?: { errCode?: number; errMsg: RegExp }
  after?: Row[]
}

export const three = [
  { _id: 'a', k: 1, n: 3 },
  { _id: 'b', k: 1, n: 1 },
  { _id: 'c', k: 2, n: 2 },
]
