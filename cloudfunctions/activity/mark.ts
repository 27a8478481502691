import type { Mark } from '../../domain/activity/schema'
import type { Context } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'

/** What is remembered of a request: that it was carried out, and a word by which the same one is known. */
export const markOf = (verb: string, { openid, requestId: k }: Context, input: unknown): Mark => ({
  k,
  h: derivedId(`activity-${verb}`, openid, JSON.stringify(input)).slice(0, 12),
})
