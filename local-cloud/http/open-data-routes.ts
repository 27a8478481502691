import type { Hono } from 'hono'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import { readInput } from './read-input'

const openDataSchema = z.object({
  openid: z.string().regex(/^[\w.:@-]{1,64}$/),
  data: z.record(z.string(), z.unknown()),
})

/** POST /local/open-data {openid, data}: a CloudID that stands for data about this person, for five minutes. */
export const addOpenDataRoutes = (app: Hono, { openData }: Cloud): void => {
  app.post('/local/open-data', async (context) => {
    const { openid, data } = await readInput(context, openDataSchema)
    return context.json({ cloudID: openData.issue(openid, data) })
  })
}
