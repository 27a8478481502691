import { useEffect, useState } from 'react'
import { msToNextStep, stepAt } from '../../../domain/canteen/pass-code'
import { deriveCode } from './derive-code'
import type { MealPass } from './meal-pass'
import { streetMs } from './server-clock'

const TICK_MS = 1000

/** The code of this half minute and the seconds it still has; made anew when the half minute is over. */
export const useMealCode = ({ passNo, secret }: MealPass) => {
  const [ms, setMs] = useState(streetMs)
  useEffect(() => {
    const timer = setInterval(() => setMs(streetMs()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const [made, setMade] = useState({ step: -1, code: '' })
  const step = stepAt(ms)
  if (made.step !== step) setMade({ step, code: deriveCode(passNo, secret, ms) })
  return { code: made.code, secondsLeft: Math.ceil(msToNextStep(ms) / 1000) }
}
