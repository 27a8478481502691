import { useEffect, useState } from 'react'
import { type Call, listCalls, ZCall } from '../api/calls'
import { KEPT, mergeCalls } from './merge-calls'

export type CallsState = {
  calls: Call[]
  /** Whether the stream is open. */
  live: boolean
  /** Grows a moment after calls happened: time to look at what they changed. */
  beat: number
}

/** Calls are shown in bunches: a load test makes a thousand a second. */
const BUNCH_MS = 80
const SETTLE_MS = 250

const readCall = (text: string): Call | null => {
  const checked = ZCall.safeParse(JSON.parse(text))
  if (!checked.success) console.warn('call not understood', checked.error.issues)
  return checked.success ? checked.data : null
}

/** Follows the calls of the local cloud as they happen; the stream reconnects by itself. */
export const useCalls = (): CallsState => {
  const [calls, setCalls] = useState<Call[]>([])
  const [live, setLive] = useState(false)
  const [beat, setBeat] = useState(0)

  useEffect(() => {
    /** Heard and not shown yet. */
    let waiting: Call[] = []
    /** While the list is on its way nothing is shown: it may hold some of what is heard. */
    let catchingUp = false
    let bunch: number | undefined
    let settling: number | undefined

    const show = (): void => {
      const fresh = waiting
      waiting = []
      setCalls((known) => mergeCalls(known, fresh))
      settling ??= window.setTimeout(() => {
        settling = undefined
        setBeat((count) => count + 1)
      }, SETTLE_MS)
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
      setLive(true)
      listCalls()
        .then(setCalls, (cause: unknown) => console.warn('calls not read', cause))
        .finally(() => {
          catchingUp = false
          show()
        })
    }
    const stream = new EventSource('/local/events')
    stream.onopen = catchUp
    stream.onerror = () => setLive(false)
    stream.onmessage = hear
    return () => {
      window.clearTimeout(bunch)
      window.clearTimeout(settling)
      stream.close()
    }
  }, [])

  return { calls, live, beat }
}
