import * as z from 'zod'

const ZEnvelope = z.object({ xxtHost: z.literal(1), id: z.string().min(1) })

const ZAsk = z.discriminatedUnion('ask', [
  z.object({ id: z.string(), ask: z.literal('scan') }),
  z.object({ id: z.string(), ask: z.literal('phone') }),
  z.object({ id: z.string(), ask: z.literal('privacy') }),
  z.object({ id: z.string(), ask: z.literal('location') }),
  z.object({
    id: z.string(),
    ask: z.literal('subscribe'),
    input: z.object({ templateIds: z.array(z.string().min(1)).min(1).max(3) }),
  }),
])

/** What an app in a phone asks of WeChat. */
export type Ask = z.infer<typeof ZAsk>

type ParsedMessage =
  | { kind: 'ask'; ask: Ask }
  /** For this frame, but nothing WeChat could answer: an unknown ability, or an input it would refuse. */
  | { kind: 'unsupported'; id: string }
  /** Some other message of the window, such as a browser extension's. */
  | { kind: 'foreign' }

/** Reads one window message by the contract between the app and the frame around it. Never throws. */
export const parseAsk = (data: unknown): ParsedMessage => {
  const envelope = ZEnvelope.safeParse(data)
  if (!envelope.success) return { kind: 'foreign' }
  const ask = ZAsk.safeParse(data)
  return ask.success ? { kind: 'ask', ask: ask.data } : { kind: 'unsupported', id: envelope.data.id }
}
