import * as z from 'zod'
import { postJson } from './fetch-json'

/** A one-time code for this number, as WeChat's phone button gives one. */
export const makePhoneCode = async (openid: string, phone: string): Promise<string> =>
  (await postJson('/local/phone', { openid, phone }, z.object({ code: z.string() }))).code
