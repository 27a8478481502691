import * as z from 'zod'
import { type OpenApiHandler, weChatError } from './open-api'
import { newTraceId } from './trace-id'

type Suggest = 'pass' | 'review' | 'risky'
type Finding = { suggest: Suggest; label: number }

/** Words that are always found, so that a test can tell what will happen; labels are WeChat's numbers. */
const words: { suggest: Suggest; label: number; words: string[] }[] = [
  { suggest: 'risky', label: 20006, words: ['赌博', '毒品', '枪支', '代开发票', '办假证'] },
  { suggest: 'risky', label: 20002, words: ['裸聊', '色情'] },
  { suggest: 'risky', label: 20008, words: ['刷单', '高额返利', '套现'] },
  { suggest: 'risky', label: 20003, words: ['傻逼', '王八蛋'] },
  { suggest: 'review', label: 10001, words: ['加微信', '加我微信', '扫码领红包'] },
  { suggest: 'review', label: 21000, words: ['贷款', '借钱'] },
]

/** Words WeChat still answers in the old way, as an error 87014 instead of a verdict. */
const oldShapeWords = ['冰毒', '假币']

/** What the check finds in a text; the worst finding counts. */
const findRisk = (text: string): Finding => {
  const found = words.filter((group) => group.words.some((word) => text.includes(word)))
  const worst = found.find((group) => group.suggest === 'risky') ?? found[0]
  return worst ? { suggest: worst.suggest, label: worst.label } : { suggest: 'pass', label: 100 }
}

const requestSchema = z.object({
  version: z.literal(2),
  openid: z.string().min(1),
  scene: z.number().int().min(1).max(4),
  content: z.string().min(1).max(2500),
  nickname: z.string().default(''),
  title: z.string().default(''),
  signature: z.string().default(''),
})

/**
 * `security.msgSecCheck`, version 2: errcode 0 even for a risky text, the verdict is in `result.suggest`; for a
 * few words it is errcode 87014, as in version 1. 61010 when the person has not been here for two hours.
 */
export const createContentCheck = (isHere: (openid: string) => boolean): OpenApiHandler => {
  return (input) => {
    const checked = requestSchema.safeParse(input)
    if (!checked.success) return weChatError(47001, `data format error: ${z.prettifyError(checked.error)}`)
    const { openid, content, nickname, title, signature } = checked.data
    if (!isHere(openid)) return weChatError(61010, 'code is expired')
    const text = [content, nickname, title, signature].join('\n')
    if (oldShapeWords.some((word) => text.includes(word))) return weChatError(87014, 'risky content')
    const result = findRisk(text)
    const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
    return { json: { errcode: 0, errmsg: 'ok', result, detail, trace_id: newTraceId() } }
  }
}
