import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import { findAppeal } from './repository'

/** Any appeal, for staff. Throws NOT_FOUND. */
export const loadAppeal = async (appealId: string): Promise<AppealDocument> => {
  const appeal = await findAppeal(appealId)
  if (!appeal) throw new AppError('NOT_FOUND', { field: 'appealId' })
  return appeal
}

/** The caller's own appeal. Another person's answers like one that does not exist: NOT_FOUND. */
export const loadOwnAppeal = async (appealId: string, openid: string): Promise<AppealDocument> => {
  const appeal = await loadAppeal(appealId)
  if (appeal.openid !== openid) throw new AppError('NOT_FOUND', { field: 'appealId' })
  return appeal
}
