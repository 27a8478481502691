import type { OpenSdk } from '../open-sdk'
import type { Row } from '../rows-of'

type Db = OpenSdk['db']
type Command = Db['command']

/** A query over documents, and the ids it answers, in order. `source`: a page of the MongoDB manual, unless told. */
export type QueryCase = {
  name: string
  source: string
  docs: Row[]
  where: (_: Command, db: Db) => object
  ids: (string | number)[]
}
