import { useEffect, useRef, useState } from 'react'
import { type Call, listCalls, ZCall } from '../api/calls'
import { mergeCalls } from './merge-calls'

export type CallsState = {
  calls: Call[]
  /** Whether the stream is open. */
  live: boolean
  /** Grows a moment after calls happened: time to look at what they changed. */
  beat: number
}

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
  const settling = useRef<number | undefined>(undefined)

  useEffect(() => {
    /** Heard since the stream opened: the list asked for at that moment may hold them or not. */
    let heard: Call[] = []
    const settle = (): void => {
      window.clearTimeout(settling.current)
      settling.current = window.setTimeout(() => setBeat((count) => count + 1), SETTLE_MS)
    }
    const hear = (event: MessageEvent<string>): void => {
      const call = readCall(event.data)
      if (call === null) return
      heard.push(call)
      setCalls((known) => mergeCalls(known, [call]))
      settle()
    }
    const catchUp = (): void => {
      heard = []
      setLive(true)
      settle()
      listCalls().then(
        (last) => setCalls(mergeCalls(last, heard)),
        (cause: unknown) => console.warn('calls not read', cause),
      )
    }
    const stream = new EventSource('/local/events')
    stream.onopen = catchUp
    stream.onerror = () => setLive(false)
    stream.onmessage = hear
    stream.addEventListener('call', hear)
    return () => {
      window.clearTimeout(settling.current)
      stream.close()
    }
  }, [])

  return { calls, live, beat }
}
