import type { ChildDocument, ChildFacts } from '../../domain/childcare/schema'
import { AppError } from '../../domain/errors'
import { openChild } from '../_store/child-seal'
import { findChild } from './repository'

export type KnownChild = { child: ChildDocument; facts: ChildFacts }

/** A child somebody may know of just now. Throws NOT_FOUND for one that is not there or was taken back. */
export const loadChild = async (childId: string): Promise<KnownChild> => {
  const child = await findChild(childId)
  const facts = child && openChild(child)
  if (!child || !facts) throw new AppError('NOT_FOUND', { field: 'childId' })
  return { child, facts }
}

/** The caller's own child. Another guardian's answers like one that does not exist: NOT_FOUND. */
export const loadOwnChild = async (childId: string, openid: string): Promise<KnownChild> => {
  const known = await loadChild(childId)
  if (known.child.openid !== openid) throw new AppError('NOT_FOUND', { field: 'childId' })
  return known
}
