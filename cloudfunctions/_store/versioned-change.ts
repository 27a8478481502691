import { AppError } from '../../domain/errors'
import { command } from '../_kit/cloud'
import type { Fields } from '../_kit/documents'
import type { Context } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'

const TRIES = 8
const DONE_KEPT = 60

/** A request id with a mark of caller, verb and input that holds no word of them. */
export type Request = { k: string; mark: string }

/** What a document carries that is changed as a whole: its version, and which requests made it what it is. */
export type Versioned = { _id: string; v: number; done: readonly Request[] }

/** The two verbs of a collection that are needed. */
type Shelf<D> = {
  findById: (id: string) => Promise<D | null>
  updateIf: (id: string, condition: Fields, change: Fields) => Promise<boolean>
}

export const requestOf = (
  { openid, requestId }: Pick<Context, 'openid' | 'requestId'>,
  verb: string,
  input: unknown,
): Request => ({ k: requestId, mark: derivedId(`mark-${verb}`, openid, JSON.stringify(input)) })

/** True when the document was made what it is by this request too. Throws REQUEST_ID_REUSED for another input. */
export const wasDone = ({ done }: Pick<Versioned, 'done'>, { k, mark }: Request): boolean => {
  const earlier = done.find((request) => request.k === k)
  if (earlier && earlier.mark !== mark) throw new AppError('REQUEST_ID_REUSED')
  return earlier !== undefined
}

const fieldsOf = (document: object): Fields =>
  Object.fromEntries(
    Object.entries(document)
      .filter(([name]) => name !== '_id')
      .map(([name, value]) => [name, command.set(value)]),
  )

type Job<D extends Versioned> = {
  id: string
  request: Request
  /** What the document is to become; whatever it throws is thrown. */
  decide: (document: D) => D
  /** The document as the caller has read it already, for the first try. */
  known?: D
}

/**
 * Read, decide, store as a whole under the version that was read; who loses a race reads and decides again. Two
 * database operations unless somebody else is faster; a replay changes nothing. Throws NOT_FOUND, REQUEST_ID_REUSED,
 * BUSY after eight lost races.
 */
export const changeVersioned = async <D extends Versioned>(
  shelf: Shelf<D>,
  { id, request, decide, known }: Job<D>,
): Promise<D> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const document = attempt === 0 && known ? known : await shelf.findById(id)
    if (!document) throw new AppError('NOT_FOUND', { field: 'id' })
    if (wasDone(document, request)) return document
    const done = [...document.done, request].slice(-DONE_KEPT)
    const next = { ...decide(document), done, v: document.v + 1 }
    if (await shelf.updateIf(id, { v: document.v }, fieldsOf(next))) return next
  }
  throw new AppError('BUSY')
}
