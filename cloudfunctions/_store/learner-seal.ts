import { aliasOf, type SealPlace, seal, unseal } from '../_kit/vault'

const placeOf = (id: string): SealPlace => ({ collection: 'learners', field: 'sealed', id })

/** Seals the name of an elder who learns without WeChat. */
export const sealLearner = (id: string, name: string): string => seal(name, placeOf(id))

/** What a learner is called towards mentor and staff. */
export const nameOfLearner = (learner: {
  _id: string
  openid: string | null
  sealed: string | null
}): string => {
  if (learner.sealed !== null) return unseal(learner.sealed, placeOf(learner._id))
  return learner.openid === null ? '已退出的学员' : `学员 ${aliasOf(learner.openid)}`
}
