import { createHash } from 'node:crypto'
import { contentOf } from '../../domain/policy/content'
import type { PolicyDocument, PolicyHistoryDocument } from '../../domain/policy/schema'
import { at } from '../../domain/time'
import { derivedId } from '../_kit/vault'

/** The id of the row of one person's one request about a card. */
export const rowId = (policyId: string, openid: string, k: string): string =>
  derivedId(`policy-card|${policyId}`, openid, k)

export const hashOf = (input: unknown): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex')

/** What a card said before staff took their first step with it: version 1, as the files had it. */
export const rowOfFiles = (card: PolicyDocument): PolicyHistoryDocument => ({
  _id: derivedId(`policy-card|${card._id}`, 'files', 'files'),
  policyId: card._id,
  k: 'from-the-files',
  h: '',
  at: at(card.lastChecked, '00:00'),
  by: '',
  byName: '街道资料',
  step: 'files',
  why: '',
  rev: 0,
  v: card.v,
  content: contentOf(card),
})

/** The row of the last step, read off the card itself; null: nobody has taken one. */
export const lastRow = (card: PolicyDocument): PolicyHistoryDocument | null => {
  const { _id: policyId, lastChange } = card
  if (!lastChange) return null
  const _id = rowId(policyId, lastChange.by, lastChange.k)
  return { _id, policyId, ...lastChange, content: lastChange.step === 'published' ? contentOf(card) : null }
}

/**
 * The rows that must be there once the card stands as it does: its last step, and with the first step what the files
 * had said, which that step cannot have changed.
 */
export const rowsBehind = (card: PolicyDocument): PolicyHistoryDocument[] => {
  const last = lastRow(card)
  if (!last) return []
  return last.rev === 1 && card.v > 0 ? [rowOfFiles(card), last] : [last]
}
