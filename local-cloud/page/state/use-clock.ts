import { useEffect, useState } from 'react'
import { type Clock, readClock, setClock } from '../api/clock'
import { useRemote } from './use-remote'

export type ClockState = {
  /** The functions' time now, ms since the epoch; ticks every second. */
  now: number
  virtual: boolean
  /** How far `now` is ahead of this computer's clock, ms. */
  ahead: number
  /** Goes to a moment (ms); null returns to real time. Rejects when the local cloud refuses. */
  travel(now: number | null): Promise<void>
}

type Reading = {
  /** How far the functions' clock is ahead of this computer's, ms. */
  ahead: number
  virtual: boolean
}

const readingOf = ({ now, virtual }: Clock): Reading => ({ ahead: virtual ? now - Date.now() : 0, virtual })

/** The clock as the functions see it; read again whenever `beat` moves on, for another window may have moved it. */
export const useClock = (beat: number): ClockState => {
  const remote = useRemote(readClock, beat)
  const [reading, setReading] = useState<Reading>({ ahead: 0, virtual: false })
  const [real, setReal] = useState(Date.now)

  useEffect(() => {
    if (remote.data !== null) setReading(readingOf(remote.data))
  }, [remote.data])
  useEffect(() => {
    const timer = window.setInterval(() => setReal(Date.now()), 1000)
    return () => window.clearInterval(timer)
  }, [])

  const travel = async (now: number | null): Promise<void> => setReading(readingOf(await setClock(now)))
  return { now: real + reading.ahead, ...reading, travel }
}
