import * as z from 'zod'
import type { MediaVerdict, MediaVerdicts } from './media-verdict'
import { type OpenApiHandler, weChatError } from './open-api'
import { newTraceId } from './trace-id'

const requestSchema = z.object({
  media_url: z.string().min(1),
  media_type: z.union([z.literal(1), z.literal(2)]),
  version: z.literal(2),
  openid: z.string().min(1),
  scene: z.number().int().min(1).max(4),
})

type Result = { suggest: 'pass' | 'review' | 'risky'; label: number }

/** The event WeChat pushes when a check is done. Without a result the file could not be fetched. */
export type MediaCheckEvent = {
  MsgType: 'event'
  Event: 'wxa_media_check'
  FromUserName: string
  ToUserName: string
  CreateTime: number
  appid: string
  trace_id: string
  version: 2
  errcode: number
  errmsg: string
  result?: Result
  detail: (Result & { strategy: string; errcode: number; prob: number })[]
}

/** Unless told otherwise, a file with this word in its address is found risky and everything else passes. */
const riskyWord = 'risky'
const labels = { pass: 100, review: 10001, risky: 20002 }
/** WeChat could not fetch the file; to it a `cloud://` id is no address. */
const notFetched = { errcode: -1008, errmsg: 'media download failed', detail: [] }

const verdictOn = (mediaUrl: string, told: MediaVerdict | null): MediaVerdict =>
  told ?? (mediaUrl.includes(riskyWord) ? 'risky' : 'pass')

const findingOn = (mediaUrl: string, suggest: Result['suggest']) => {
  if (!/^https?:\/\//.test(mediaUrl)) return notFetched
  const result = { suggest, label: labels[suggest] }
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return { errcode: 0, errmsg: 'ok', result, detail }
}

type MediaCheckOptions = {
  now: () => number
  isHere: (openid: string) => boolean
  appId: string
  verdicts: MediaVerdicts
  push: (event: MediaCheckEvent) => void
}

/**
 * `security.mediaCheckAsync`: answers a trace_id at once; the result comes as the event wxa_media_check, to
 * `push`, when the event that asked for it has ended. In the cloud it takes seconds at least: a function has
 * written down the trace id by then. 61010 when the person has not been here for two hours.
 */
export const createMediaCheck = ({
  now,
  isHere,
  appId,
  verdicts,
  push,
}: MediaCheckOptions): OpenApiHandler => {
  return (input, caller) => {
    const checked = requestSchema.safeParse(input)
    if (!checked.success) return weChatError(47001, `data format error: ${z.prettifyError(checked.error)}`)
    const { media_url, openid } = checked.data
    if (!isHere(openid)) return weChatError(61010, 'code is expired')
    const trace_id = newTraceId()
    const send = (): void => {
      const suggest = verdictOn(media_url, verdicts.told())
      if (suggest === 'never') return
      push({
        MsgType: 'event',
        Event: 'wxa_media_check',
        FromUserName: openid,
        ToUserName: appId,
        CreateTime: Math.floor(now() / 1000),
        appid: appId,
        trace_id,
        version: 2,
        ...findingOn(media_url, suggest),
      })
    }
    caller.afterwards(send)
    return { json: { errcode: 0, errmsg: 'ok', trace_id } }
  }
}
