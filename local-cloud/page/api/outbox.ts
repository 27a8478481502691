import * as z from 'zod'
import { getJson } from './fetch-json'

const ZMessage = z.object({
  /** Grows by one with every attempt. */
  number: z.number(),
  openid: z.string(),
  templateId: z.string(),
  title: z.string(),
  data: z.record(z.string(), z.object({ value: z.unknown() })),
  /** The page a tap opens; '' for none. */
  page: z.string(),
  /** ISO, on the virtual clock. */
  at: z.string(),
  status: z.enum(['sent', 'refused']),
  /** WeChat's reason for refusing; 0 when sent. */
  errCode: z.number(),
})
export type Message = z.infer<typeof ZMessage>

/** Every attempt at a subscribe message, newest first. */
export const listMessages = async (): Promise<Message[]> =>
  (await getJson('/local/outbox', z.object({ messages: z.array(ZMessage) }))).messages
