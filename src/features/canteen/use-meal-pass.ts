import { useState } from 'react'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { keepPass, type MealPass, readPass } from './meal-pass'

/** The pass of this phone, and the way to get one (or a new one: the old codes end). */
export const useMealPass = () => {
  const [pass, setPass] = useState<MealPass | null>(readPass)
  const issuing = useIntent(
    (_: { again: boolean }, options) => api.canteen.issuePass.mutate({ phoneMs: Date.now() }, options),
    {
      onSuccess: (issued) => {
        keepPass(issued)
        setPass(issued)
      },
    },
  )
  return { pass, issuing }
}
