import { derivedId } from '../_kit/vault'

export const mentorIdOf = (openid: string): string => derivedId('mentor', openid, 'mentor')

/** The document of a learner with WeChat: one a person. */
export const ownLearnerId = (openid: string): string => derivedId('learner', openid, 'own')

/** What that learner shows to a mentor: eight letters and digits nobody can guess. */
export const learnerCode = (openid: string): string =>
  derivedId('learner-code', openid, 'code').slice(0, 8).toUpperCase()

/** Stands for a request's caller, verb and input: a replay is known by it. */
export const markOf = (openid: string, verb: string, input: unknown): string =>
  derivedId(`lesson-${verb}`, openid, JSON.stringify(input))
