import { useCallback, useEffect, useRef, useState } from 'react'
import { describeError } from '../parts/describe-error'

export type Remote<T> = {
  /** Null until the first answer. */
  data: T | null
  /** Why the last load failed; the older data stays. */
  error: string | null
  refresh(): void
}

/**
 * Loads something of the local cloud; again on refresh, when `load` changes, and whenever `beat` moves on. Late answers
 * are dropped.
 */
export const useRemote = <T>(load: () => Promise<T>, beat = 0): Remote<T> => {
  const [data, setData] = useState<T | null>(null)
  const [error, setError] = useState<string | null>(null)
  const turn = useRef(0)

  const refresh = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    load().then(
      (value) => {
        if (mine !== turn.current) return
        setData(value)
        setError(null)
      },
      (cause: unknown) => {
        if (mine === turn.current) setError(describeError(cause))
      },
    )
  }, [load])

  useEffect(() => {
    if (beat >= 0) refresh()
  }, [beat, refresh])
  return { data, error, refresh }
}
