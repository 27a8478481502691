import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Database } from '../database/open-database'
import { dropExpired, keepDocuments } from './keep-documents'
import { type OpenApiHandler, weChatError } from './open-api'

/** A code of the phone button works once and for five minutes. */
const lifetimeMs = 5 * 60 * 1000

const schema = z.object({ openid: z.string(), phone: z.string(), at: z.number() })

export type PhoneCodes = {
  /** Makes a code, as tapping the button would; `phone` with or without +86. */
  issue(openid: string, phone: string): string
  getPhoneNumber: OpenApiHandler
}

/**
 * `phonenumber.getPhoneNumber`: 40029 for a code that is unknown, used, older than five minutes, or another
 * person's when `openid` is given.
 */
export const createPhoneCodes = (database: Database, now: () => number, appId: string): PhoneCodes => {
  const codes = keepDocuments(database, 'phone_codes', schema)
  const issue = (openid: string, phone: string): string => {
    dropExpired(codes, now() - lifetimeMs)
    const code = randomBytes(32).toString('hex')
    codes.put(code, { openid, phone: phone.replace(/^\+?86(?=1\d{10}$)/, ''), at: now() })
    return code
  }
  const getPhoneNumber: OpenApiHandler = (input) => {
    const code = String(input.code ?? '')
    const known = codes.get(code)
    if (known) codes.remove(code)
    const mine = input.openid === undefined || input.openid === known?.openid
    const fresh = known !== undefined && now() - known.at <= lifetimeMs
    if (!known || !fresh || !mine) return weChatError(40029, 'invalid code')
    const watermark = { timestamp: Math.floor(now() / 1000), appid: appId }
    const numbers = { phoneNumber: known.phone, purePhoneNumber: known.phone, countryCode: '86' }
    return { json: { errcode: 0, errmsg: 'ok', phone_info: { ...numbers, watermark } } }
  }
  return { issue, getPhoneNumber }
}
