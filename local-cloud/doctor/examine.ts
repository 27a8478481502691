import * as z from 'zod'
import type { Database } from '../database/open-database'
import type { Invariant } from './invariant'

/** One invariant that does not hold, or (`error`) that could not be checked. */
export type Broken = {
  name: string
  says: string
  collection: string
  afterRepair: boolean
  /** What contradicts it, as its pipeline shows it. */
  rows: unknown[]
  /** There are more such rows than are shown. */
  more: boolean
  error?: string
}
export type Report = { ok: boolean; checked: number; broken: Broken[] }

/** Documents a turn: small enough that calls are answered in between. */
const PIECE = 500
/** Rows that are enough to see what is wrong. */
const SHOWN = 20

const answerSchema = z.object({ data: z.object({ list: z.array(z.string()) }) })
const failureSchema = z.object({ code: z.string(), message: z.string() })
const identified = z.object({ _id: z.unknown() })

function* piecesOf(database: Database, collection: string): Iterable<unknown[]> {
  let piece: unknown[] = []
  for (const text of database.texts(collection)) {
    piece.push(identified.parse(JSON.parse(text))._id)
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

/** Lets whatever waits be done first: calls are answered while the doctor looks. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Stage = Record<string, unknown>

const toWire = (stage: Stage): { stageKey: string; stageValue: string } => {
  const [entry] = Object.entries(stage)
  if (!entry) throw new Error('a stage without an operator')
  return { stageKey: entry[0], stageValue: JSON.stringify(entry[1]) }
}

const aggregate = (database: Database, collectionName: string, stages: Stage[]): unknown[] => {
  const request = { action: 'database.aggregateDocuments', collectionName, stages: stages.map(toWire) }
  const answer = database.run(request)
  const failed = failureSchema.safeParse(answer)
  if (failed.success) throw new Error(`${failed.data.code}: ${failed.data.message}`)
  return answerSchema.parse(answer).data.list.map((text): unknown => JSON.parse(text))
}

const findRows = async (
  database: Database,
  { collection, aggregate: own }: Invariant,
): Promise<unknown[]> => {
  const rows: unknown[] = []
  for (const ids of piecesOf(database, collection)) {
    const wanted = SHOWN + 1 - rows.length
    rows.push(
      ...aggregate(database, collection, [{ $match: { _id: { $in: ids } } }, ...own, { $limit: wanted }]),
    )
    if (rows.length > SHOWN) return rows
    await nextTurn()
  }
  return rows
}

/** Pipelines leave the id anywhere; a reader looks for it in front. */
const idFirst = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && '_id' in row ? Object.assign({ _id: row._id }, row) : row

const examineOne = async (database: Database, invariant: Invariant): Promise<Broken[]> => {
  const { name, says, collection, afterRepair } = invariant
  const about = { name, says, collection, afterRepair }
  try {
    const rows = await findRows(database, invariant)
    if (rows.length === 0) return []
    return [{ ...about, rows: rows.slice(0, SHOWN).map(idFirst), more: rows.length > SHOWN }]
  } catch (error) {
    // A document so broken that it cannot even be computed with, or a pipeline that makes no sense.
    const why = error instanceof Error ? error.message : String(error)
    return [{ ...about, rows: [], more: false, error: why }]
  }
}

/**
 * Checks every invariant on the documents as they are, piece by piece. Never throws: what could not be checked
 * counts as broken and says why.
 */
export const examine = async (database: Database, invariants: Invariant[]): Promise<Report> => {
  const broken: Broken[] = []
  for (const invariant of invariants) broken.push(...(await examineOne(database, invariant)))
  return { ok: broken.length === 0, checked: invariants.length, broken }
}
