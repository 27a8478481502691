import { AppError } from '../../domain/errors'
import { checkText } from '../_kit/content-check'
import type { Context } from '../_kit/procedure'

/**
 * Words that go out to many people pass the check first. Throws TEXT_REFUSED, and BUSY while it cannot be asked:
 * nothing is sent unchecked.
 */
export const checkWords = async (text: string, { openid, log }: Context): Promise<void> => {
  const verdict = await checkText(text, openid, log)
  if (verdict === 'pass') return
  throw new AppError(verdict === 'unchecked' ? 'BUSY' : 'TEXT_REFUSED', { field: 'text' })
}
