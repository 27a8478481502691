import { AppError } from '../../domain/errors'
import { derivedId } from '../_kit/vault'
import { sealLearner } from '../_store/learner-seal'
import { findLearner, insertLearner } from './repository'

type Entering = {
  by: string
  byName: string | null
  k: string
  mark: string
  now: string
  name: string
  mentor: string
}

/** Writes an elder without WeChat down by name alone, sealed. Two operations at most. Throws REQUEST_ID_REUSED. */
export const writeLearner = async ({ by, byName, k, mark, now, name, mentor }: Entering): Promise<string> => {
  const id = derivedId('learner', by, k)
  const sealed = sealLearner(id, name)
  const fresh = { _id: id, openid: null, sealed, code: null, mentor, byName, k, mark, at: now, v: 1 }
  if (!(await insertLearner(fresh)) && (await findLearner(id))?.mark !== mark) {
    throw new AppError('REQUEST_ID_REUSED')
  }
  return id
}
