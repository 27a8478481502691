import { type Call, listCalls, ZCall } from '../api/calls'
import { KEPT } from './merge-calls'

/** Calls are shown in bunches: a load test makes a thousand a second. */
const BUNCH_MS = 80

type Follower = {
  /** The stream opened or broke. */
  onLive(live: boolean): void
  /** All calls the local cloud remembers, newest first: on every opening of the stream. */
  onList(calls: Call[]): void
  /** Calls that have just happened, in their order. */
  onCalls(calls: Call[]): void
}

const readCall = (text: string): Call | null => {
  const checked = ZCall.safeParse(JSON.parse(text))
  if (!checked.success) console.warn('call not understood', checked.error.issues)
  return checked.success ? checked.data : null
}

/** Follows the calls of the local cloud as they happen; the stream reconnects by itself. Returns how to stop. */
export const followCalls = ({ onLive, onList, onCalls }: Follower): (() => void) => {
  let waiting: Call[] = []
  /** While the list is on its way nothing is shown: it may hold some of what is heard. */
  let catchingUp = false
  let bunch: number | undefined

  const show = (): void => {
    onCalls(waiting)
    waiting = []
  }
  const hear = (event: MessageEvent<string>): void => {
    const call = readCall(event.data)
    if (call === null) return
    waiting = [...waiting.slice(1 - KEPT), call]
    bunch ??= window.setTimeout(() => {
      bunch = undefined
      if (!catchingUp) show()
    }, BUNCH_MS)
  }
  const catchUp = (): void => {
    waiting = []
    catchingUp = true
    onLive(true)
    listCalls()
      .then(onList, (cause: unknown) => console.warn('calls not read', cause))
      .finally(() => {
        catchingUp = false
        show()
      })
  }
  const stream = new EventSource('/local/events')
  stream.onopen = catchUp
  stream.onerror = () => onLive(false)
  stream.onmessage = hear
  return () => {
    window.clearTimeout(bunch)
    stream.close()
  }
}
