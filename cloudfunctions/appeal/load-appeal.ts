import { adoptAppeal } from '../../domain/appeal/adopt'
import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import { adopt } from '../_store/adopt-appeals'
import { loadAppeal } from '../_store/appeal-store'
import { PHONE_PERSON } from '../_store/tell-appeal'
import { findPerson } from './repository'

/**
 * The caller's own appeal; one that was opened for their phone number becomes theirs here. Another person's answers
 * like one that does not exist: NOT_FOUND.
 */
export const loadOwnAppeal = async (appealId: string, openid: string): Promise<AppealDocument> => {
  const appeal = await loadAppeal(appealId)
  if (appeal.openid === openid) return appeal
  const index = appeal.openid.startsWith(PHONE_PERSON) ? appeal.openid.slice(PHONE_PERSON.length) : null
  const person = index === null ? null : await findPerson(openid)
  if (index === null || person?.phoneIndex !== index) throw new AppError('NOT_FOUND', { field: 'appealId' })
  if (await adopt(appeal, openid)) return adoptAppeal(appeal, openid)
  return loadOwnAppeal(appealId, openid)
}
