import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { type OpenApiHandler, weChatError } from './open-api'

const requestSchema = z.object({
  media_url: z.string().min(1),
  media_type: z.union([z.literal(1), z.literal(2)]),
  version: z.literal(2),
  openid: z.string().min(1),
  scene: z.number().int().min(1).max(4),
})

/** The event WeChat pushes when a check is done. */
export type MediaCheckEvent = {
  MsgType: 'event'
  Event: 'wxa_media_check'
  FromUserName: string
  ToUserName: string
  CreateTime: number
  appid: string
  trace_id: string
  version: 2
  errcode: 0
  errmsg: 'ok'
  result: { suggest: 'pass' | 'risky'; label: number }
  detail: { strategy: string; errcode: number; suggest: string; label: number; prob: number }[]
}

/** A picture or sound with this word in its address is found risky, everything else passes. */
const riskyWord = 'risky'

/**
 * `security.mediaCheckAsync`: answers a trace_id at once; the result comes a moment later as the event
 * wxa_media_check, to `push`. 61010 when the person has not been here for two hours.
 */
export const createMediaCheck = (
  now: () => number,
  isHere: (openid: string) => boolean,
  appId: string,
  push: (event: MediaCheckEvent) => void,
): OpenApiHandler => {
  return (input) => {
    const checked = requestSchema.safeParse(input)
    if (!checked.success) return weChatError(47001, `data format error: ${z.prettifyError(checked.error)}`)
    const { media_url, openid } = checked.data
    if (!isHere(openid)) return weChatError(61010, 'code is expired')
    const trace_id = randomUUID()
    const risky = media_url.includes(riskyWord)
    const result = risky
      ? { suggest: 'risky' as const, label: 20002 }
      : { suggest: 'pass' as const, label: 100 }
    const event: MediaCheckEvent = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      FromUserName: openid,
      ToUserName: appId,
      CreateTime: Math.floor(now() / 1000),
      appid: appId,
      trace_id,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    }
    setTimeout(() => push(event), 20)
    return { json: { errcode: 0, errmsg: 'ok', trace_id } }
  }
}
