import { AppError } from '../errors'
import type { AppealDocument } from './schema'

/** A request as the rules know it: its id, and a mark of caller, verb and input that holds no word of them. */
export type Request = { k: string; mark: string }

const DONE_KEPT = 300

/** True when this request was carried out earlier. Throws REQUEST_ID_REUSED when its id belongs to another one. */
export const isDone = ({ done }: Pick<AppealDocument, 'done'>, { k, mark }: Request): boolean => {
  const earlier = done.find((request) => request.k === k)
  if (earlier && earlier.mark !== mark) throw new AppError('REQUEST_ID_REUSED')
  return earlier !== undefined
}

/** The requests that were carried out, with this one. */
export const addDone = (
  { done }: Pick<AppealDocument, 'done'>,
  { k, mark }: Request,
): AppealDocument['done'] => [...done, { k, mark }].slice(-DONE_KEPT)
