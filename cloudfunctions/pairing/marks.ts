import { derivedId } from '../_kit/vault'

/** Stands for a request's caller, verb and input without a word of it: a replay is known by it. */
export const markOf = (openid: string, verb: string, input: unknown): string =>
  derivedId(`pairing-${verb}`, openid, JSON.stringify(input))

export const pairingIdOf = (elderId: string, openid: string): string => derivedId('pairing', openid, elderId)
