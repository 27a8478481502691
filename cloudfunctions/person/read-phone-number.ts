import * as z from 'zod'
import { AppError } from '../../domain/errors'
import { plainPhone } from '../../domain/person/mask-phone'
import { openapi } from '../_kit/cloud'

const ZAnswer = z.object({
  phoneInfo: z.object({
    purePhoneNumber: z.string().regex(/^\d{4,15}$/),
    countryCode: z.coerce.string(),
  }),
})

/** Codes of WeChat for a phone code that is wrong, used, older than five minutes or another person's. */
const BAD_CODE = [40029, 40013, 40163, 41008, 47001]
const TOO_MANY_THIS_MINUTE = 45011

/**
 * The phone number behind a one-time code, which WeChat gives to this person alone (`openid` makes it check).
 * Throws PHONE_CODE_INVALID, BUSY when WeChat's quota of this minute is used up.
 */
export const readPhoneNumber = async (code: string, openid: string): Promise<string> => {
  try {
    const answer = await openapi.phonenumber?.getPhoneNumber?.({ code, openid })
    return plainPhone(ZAnswer.parse(answer).phoneInfo)
  } catch (error) {
    const errCode = (error as { errCode?: unknown }).errCode
    if (typeof errCode !== 'number') throw error
    if (BAD_CODE.includes(errCode)) throw new AppError('PHONE_CODE_INVALID', { field: 'code', cause: error })
    if (errCode === TOO_MANY_THIS_MINUTE) throw new AppError('BUSY', { cause: error })
    throw error
  }
}
