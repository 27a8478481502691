import { whoAmI } from '../platform/who.h5'
import { makeCallError } from './api-error'
import { type CallEvent, type Envelope, isEnvelope } from './envelope'

const PATIENCE_MS = 10_000

/** Nothing to open: the browser build talks HTTP to where it came from. */
export const startCloud = (): void => {}

/** As in `transport.ts`, over `POST /call/<function>`. */
export const callFunction = async (name: string, event: CallEvent): Promise<Envelope> => {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': whoAmI() },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const answer: unknown = await response.json()
    if (isEnvelope(answer)) return answer
    throw new Error(`${name} answered ${response.status} without an envelope`)
  } catch (cause) {
    throw makeCallError(navigator.onLine ? 'TIMEOUT' : 'OFFLINE', { requestId: event.requestId, cause })
  }
}
