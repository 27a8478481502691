import type { OpenSdk } from '../open-sdk'
import type { Row } from '../rows-of'

type Db = OpenSdk['db']
type Command = Db['command']

/** One document before and after an update (without `_id`). `source`: MongoDB manual, operator/update. */
export type UpdateCase = {
  name: string
  source: string
  before: Row
  data: (_: Command, db: Db) => object
  /** Updates through this query instead of `doc()`. */
  where?: (_: Command, db: Db) => object
  after: Row
  /** How many the SDK is told were changed; 1 unless told. */
  updated?: number
}
