import { AppError } from '../errors'
import type { Mark } from './schema'

const KEPT = 20

/** Whether this request was carried out before; throws REQUEST_ID_REUSED when it asked for something else then. */
export const isDone = (done: readonly Mark[], mark: Mark): boolean => {
  const known = done.find(({ k }) => k === mark.k)
  if (known && known.h !== mark.h) throw new AppError('REQUEST_ID_REUSED')
  return known !== undefined
}

export const withMark = (done: readonly Mark[], mark: Mark): Mark[] => [...done, mark].slice(-KEPT)
