import * as z from 'zod'
import type { Database } from '../database/open-database'
import type { Manifest, MessageTemplate } from '../manifest'
import { isPage } from './is-page'
import { keepDocuments } from './keep-documents'
import { type OpenApiHandler, weChatError } from './open-api'
import { checkTemplateField } from './template-fields'

const quotaSchema = z.object({ left: z.number() })
const attemptSchema = z.object({
  number: z.number(),
  openid: z.string(),
  templateId: z.string(),
  title: z.string(),
  data: z.record(z.string(), z.object({ value: z.unknown() })),
  page: z.string(),
  at: z.string(),
  status: z.enum(['sent', 'refused']),
  errCode: z.number(),
})
/** One attempt of a function to send a message. */
type Attempt = z.infer<typeof attemptSchema>

export type Subscriptions = {
  /** What the person answered when asked; each accepted template is good for one message. */
  answer(openid: string, templateIds: string[], accept: boolean): Record<string, 'accept' | 'reject'>
  /** Newest first. */
  outbox(openid?: string): Attempt[]
  send: OpenApiHandler
}

type Message = z.infer<typeof messageSchema>
const messageSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().default(''),
  data: z.record(z.string(), z.object({ value: z.unknown() })).default({}),
})

const openidPattern = /^[\w.:@-]{1,64}$/

/** The first thing WeChat would refuse in the message itself: its person, template, page, or a field. */
const checkMessage = (message: Message, template: MessageTemplate | undefined, pages?: string[]) => {
  if (!openidPattern.test(message.touser)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!template) return { errcode: 40037, errmsg: 'invalid template_id' }
  // A message may carry parameters to its page.
  if (!isPage(message.page.split('?')[0] ?? '', pages)) return { errcode: 41030, errmsg: 'invalid page' }
  const names = new Set([...Object.keys(template.fields), ...Object.keys(message.data)])
  for (const name of names) {
    const known = name in template.fields
    const fault = known
      ? checkTemplateField(name, message.data[name]?.value)
      : `data.${name} is not in the template`
    if (fault) return { errcode: 47003, errmsg: `argument invalid! ${fault}` }
  }
  return undefined
}

/** Attempts kept; the oldest are forgotten. */
const kept = 5000

const byNumber = (a: Attempt, b: Attempt): number => b.number - a.number

/** Subscribe messages: one message for each time the person accepted, 43101 without; every attempt is kept. */
export const createSubscriptions = (
  database: Database,
  { templates, pages }: Pick<Manifest, 'templates' | 'pages'>,
  now: () => number,
): Subscriptions => {
  const quota = keepDocuments(database, 'quota', quotaSchema)
  const attempts = keepDocuments(database, 'outbox', attemptSchema)
  let count = attempts.all().reduce((highest, attempt) => Math.max(highest, attempt.number), 0)
  const quotaId = (openid: string, templateId: string): string => `${openid} ${templateId}`
  const record = (message: Message, template: MessageTemplate | undefined, errCode: number): void => {
    count += 1
    attempts.put(String(count), {
      number: count,
      openid: message.touser,
      templateId: message.template_id,
      title: template?.title ?? '',
      data: message.data,
      page: message.page,
      at: new Date(now()).toISOString(),
      status: errCode === 0 ? 'sent' : 'refused',
      errCode,
    })
    attempts.remove(String(count - kept))
  }
  const takeQuota = (message: Message) => {
    const id = quotaId(message.touser, message.template_id)
    const left = quota.get(id)?.left ?? 0
    if (left === 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    quota.put(id, { left: left - 1 })
    return undefined
  }
  const send: OpenApiHandler = (input) => {
    const checked = messageSchema.safeParse(input)
    if (!checked.success) return weChatError(47001, `data format error: ${z.prettifyError(checked.error)}`)
    const message = checked.data
    const template = templates.find((item) => item.id === message.template_id)
    const refusal = checkMessage(message, template, pages) ?? takeQuota(message)
    record(message, template, refusal?.errcode ?? 0)
    return { json: refusal ?? { errcode: 0, errmsg: 'ok', msgid: count } }
  }
  const answer = (openid: string, templateIds: string[], accept: boolean) => {
    for (const templateId of accept ? templateIds : []) {
      const id = quotaId(openid, templateId)
      quota.put(id, { left: (quota.get(id)?.left ?? 0) + 1 })
    }
    const word: 'accept' | 'reject' = accept ? 'accept' : 'reject'
    return Object.fromEntries(templateIds.map((id) => [id, word]))
  }
  const outbox = (openid?: string): Attempt[] =>
    attempts
      .all()
      .filter((attempt) => openid === undefined || attempt.openid === openid)
      .sort(byNumber)
  return { answer, outbox, send }
}
