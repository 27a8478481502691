import { useEffect, useState } from 'react'
import { type Instant, minutesBetween } from '../../../domain/time'

const TICK_MS = 10_000
const MINUTE_MS = 60_000

/** Whole minutes that are left of an offer, counted from the answer's own clock; the phone's may be wrong. */
export const useMinutesLeft = (now: Instant, until: Instant): number => {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    setPassed(0)
    if (now === '') return
    const started = Date.now()
    const timer = setInterval(() => setPassed(Date.now() - started), TICK_MS)
    return () => clearInterval(timer)
  }, [now])
  return Math.max(0, minutesBetween(now, until) - Math.floor(passed / MINUTE_MS))
}
