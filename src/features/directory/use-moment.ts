import { useEffect, useState } from 'react'
import { addMinutes, type Instant } from '../../../domain/time'

const MINUTE_MS = 60_000

/**
 * The street's time now: the answer's own, and what has passed on the phone since it came. A phone whose clock is
 * wrong by hours still knows what is open.
 */
export const momentAfter = (answered: Instant, updatedAt: number, phoneNow: number): Instant =>
  addMinutes(answered, Math.max(0, Math.floor((phoneNow - updatedAt) / MINUTE_MS)))

/** Moves on every minute while the page is there. */
export const useMoment = (answered: Instant | undefined, updatedAt: number): Instant | null => {
  const [phoneNow, setPhoneNow] = useState(Date.now)
  useEffect(() => {
    const clock = setInterval(() => setPhoneNow(Date.now()), MINUTE_MS)
    return () => clearInterval(clock)
  }, [])
  return answered ? momentAfter(answered, updatedAt, Math.max(phoneNow, updatedAt)) : null
}
