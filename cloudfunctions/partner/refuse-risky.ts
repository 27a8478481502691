import { AppError } from '../../domain/errors'
import { checkText } from '../_kit/content-check'
import type { Context } from '../_kit/procedure'

/** What riders will read has to pass WeChat's check, whoever wrote it. Throws TEXT_REFUSED; unchecked is not passed. */
export const refuseRisky = async (text: string, { openid, log }: Context): Promise<void> => {
  if (text === '') return
  if ((await checkText(text, openid, log)) !== 'pass') throw new AppError('TEXT_REFUSED')
}
