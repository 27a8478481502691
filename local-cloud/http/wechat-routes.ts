import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import { type MiniProgramCode, parseCodeText } from '../wechat/mini-program-codes'
import { readQr } from '../wechat/qr-image'
import { readInput } from './read-input'

const openid = z.string().regex(/^[\w.:@-]{1,64}$/)
const phone = z.string().regex(/^\+?\d{5,15}$/)
const personSchema = z.object({
  openid,
  name: z.string().min(1).max(40),
  phone: phone.optional(),
  note: z.string().max(80).optional(),
})
const phoneSchema = z.object({ openid, phone })
const subscribeSchema = z.object({
  openid,
  templateIds: z.array(z.string().min(1)).min(1).max(3),
  accept: z.boolean(),
})
const verdictSchema = z.object({ suggest: z.enum(['pass', 'review', 'risky', 'never']).nullable() })
const scanSchema = z.union([z.object({ image: z.string().min(1) }), z.object({ text: z.string().min(1) })])

const showCode = ({ id, page, scene, at }: MiniProgramCode) => ({
  id,
  page,
  scene,
  at,
  url: `/app/#/${page}?scene=${encodeURIComponent(scene)}`,
  image: `/local/codes/${id}.png`,
})

const readScanned = (input: z.infer<typeof scanSchema>): string => {
  if ('text' in input) return input.text
  const base64 = input.image.replace(/^data:image\/png;base64,/, '')
  try {
    return readQr(Buffer.from(base64, 'base64'))
  } catch (error) {
    throw new HTTPException(422, { message: 'no QR code can be read in this picture', cause: error })
  }
}

/** What a phone does with WeChat's help: phone button, subscribe box, scanning; and what WeChat did. */
export const addWechatRoutes = (
  app: Hono,
  { people, phoneCodes, subscriptions, codes, verdicts }: Cloud,
): void => {
  app.get('/local/people', (context) => context.json({ people: people.list() }))
  app.post('/local/people', async (context) => {
    people.add(await readInput(context, personSchema))
    return context.json({ people: people.list() })
  })
  app.post('/local/phone', async (context) => {
    const input = await readInput(context, phoneSchema)
    return context.json({ code: phoneCodes.issue(input.openid, input.phone) })
  })
  app.post('/local/subscribe', async (context) => {
    const input = await readInput(context, subscribeSchema)
    return context.json(subscriptions.answer(input.openid, input.templateIds, input.accept))
  })
  app.get('/local/outbox', (context) =>
    context.json({ messages: subscriptions.outbox(context.req.query('openid')) }),
  )
  app.get('/local/media-verdict', (context) => context.json({ suggest: verdicts.told() }))
  app.post('/local/media-verdict', async (context) => {
    verdicts.tell((await readInput(context, verdictSchema)).suggest)
    return context.json({ suggest: verdicts.told() })
  })
  app.get('/local/codes', (context) => context.json({ codes: codes.list().map(showCode) }))
  app.get('/local/codes/:file{[0-9a-f]+\\.png}', (context) => {
    const image = codes.image(context.req.param('file').replace('.png', ''))
    if (!image) throw new HTTPException(404, { message: 'no such code' })
    return context.body(Buffer.from(image), 200, { 'content-type': 'image/png' })
  })
  app.post('/local/scan', async (context) => {
    const scanned = parseCodeText(readScanned(await readInput(context, scanSchema)))
    if (!scanned) throw new HTTPException(422, { message: 'this is no code of a mini-program made here' })
    return context.json(scanned)
  })
}
