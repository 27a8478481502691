import type { PolicyDocument } from '../../domain/policy/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

/** A street has some dozens of cards; the database gives at most a thousand at once. */
const ALL = 1000

export const listPolicies = (): Promise<PolicyDocument[]> =>
  documentsOf('policies').list({ where: { _id: command.gt('') }, limit: ALL })

export const findPolicy = (id: string): Promise<PolicyDocument | null> => documentsOf('policies').findById(id)
