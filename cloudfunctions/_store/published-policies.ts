import type { PolicyDocument } from '../../domain/policy/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

/** A street has some dozens of cards; the database gives at most a thousand at once. */
const ALL = 1000

/** Every card a rider may see, as published now; one that was never published is not among them. */
export const listPublishedPolicies = (): Promise<PolicyDocument[]> =>
  documentsOf('policies').list({ where: { _id: command.gt(''), v: command.neq(0) }, limit: ALL })
