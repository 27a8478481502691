import { useEffect, useState } from 'react'
import type { Call } from '../api/calls'
import { followCalls } from './follow-calls'
import { mergeCalls } from './merge-calls'

export type CallsState = {
  calls: Call[]
  /** Whether the stream is open. */
  live: boolean
  /** Grows a moment after calls happened: time to look at what they changed. */
  beat: number
}

const SETTLE_MS = 250

/** The calls of the local cloud, newest first, and when there were new ones. */
export const useCalls = (): CallsState => {
  const [calls, setCalls] = useState<Call[]>([])
  const [live, setLive] = useState(false)
  const [beat, setBeat] = useState(0)

  useEffect(() => {
    let settling: number | undefined
    const stop = followCalls({
      onLive: setLive,
      onList: setCalls,
      onCalls: (fresh) => {
        setCalls((known) => mergeCalls(known, fresh))
        settling ??= window.setTimeout(() => {
          settling = undefined
          setBeat((count) => count + 1)
        }, SETTLE_MS)
      },
    })
    return () => {
      window.clearTimeout(settling)
      stop()
    }
  }, [])

  return { calls, live, beat }
}
