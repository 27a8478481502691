import { randomUUID } from 'node:crypto'
import { stateAfterCheck } from '../../domain/picture/decide-check'
import { ZMediaCheckEvent } from '../../domain/picture/schema'
import { describeError, makeLog } from '../_kit/log'
import { decide, findByTrace } from './repository'

/** WeChat takes this word as "received"; anything else makes it send the event again. */
const RECEIVED = 'success'

/**
 * Receives what WeChat found in a picture. Any person may call a function by name, and WeChat does not document in
 * whose name its pushes come; so what is believed is the trace id alone: it was handed to us, is told to nobody and
 * cannot be guessed. An answer that comes twice, or after a worker decided, changes nothing.
 */
export const receiveCheck = async (rawEvent: unknown): Promise<string> => {
  const log = makeLog({ fn: 'media', requestId: randomUUID() })
  try {
    const event = ZMediaCheckEvent.safeParse(rawEvent)
    if (!event.success) {
      log('warn', 'not an answer of WeChat')
      return RECEIVED
    }
    const picture = await findByTrace(event.data.trace_id)
    const state = stateAfterCheck(event.data)
    if (picture && state) await decide(picture, state)
    log('info', 'picture checked', { picture: picture?._id ?? null, state })
  } catch (error) {
    // It stays pending: others do not see it, and the timer asks again.
    log('error', 'check not stored', { cause: describeError(error) })
  }
  return RECEIVED
}
