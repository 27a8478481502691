import type { PolicyDocument, PolicyHistoryDocument } from '../../domain/policy/schema'
import { command } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

/** A street has some dozens of cards; the database gives at most a thousand at once. */
const ALL = 1000

const policies = documentsOf('policies')
const history = documentsOf('policy_history')

/** Every card, those nobody has published yet among them: for the desk alone. */
export const listCards = (): Promise<PolicyDocument[]> =>
  policies.list({ where: { _id: command.gt('') }, limit: ALL })

export const findCard = (id: string): Promise<PolicyDocument | null> => policies.findById(id)

/** A card a rider may see; null: there is none, or it was never published. */
export const findPublished = async (id: string): Promise<PolicyDocument | null> => {
  const card = await policies.findById(id)
  return card && card.v > 0 ? card : null
}

export const insertCard = (card: PolicyDocument): Promise<boolean> => policies.insertOnce(card)

const NESTED = ['draft', 'lastChange']

/** Takes a card on from the revision that was read; false: somebody was faster. */
export const moveCard = (id: string, rev: number, change: Partial<PolicyDocument>): Promise<boolean> => {
  const fields: Fields = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, NESTED.includes(name) ? command.set(value) : value]),
  )
  return policies.updateIf(id, { rev }, fields)
}

export const listRows = (ids: readonly string[]): Promise<PolicyHistoryDocument[]> =>
  history.list({ where: { _id: command.in([...ids]) } })

export const insertRows = (rows: readonly PolicyHistoryDocument[]): Promise<void> =>
  history.insertMissing(rows)

/** The latest steps with a card, the newest first. */
export const listSteps = (policyId: string, limit: number): Promise<PolicyHistoryDocument[]> =>
  history.list({ where: { policyId }, orderBy: [['rev', 'desc']], limit })
