import { useQueryClient } from '@tanstack/react-query'
import type { RedeemInput } from '../../../domain/canteen/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'
import { rememberPrice } from './recent-prices'
import { COUNTER_KEY } from './use-counter'

/** Asks the street whether this rider has the price; `data` is the yes or the no until `drop`. */
export const useRedeem = () => {
  const client = useQueryClient()
  return useIntent((input: RedeemInput, options) => api.canteen.redeem.mutate(input, options), {
    onSuccess: (_, { fullCents }) => {
      rememberPrice(fullCents)
      void client.invalidateQueries({ queryKey: COUNTER_KEY })
    },
    onError: (error) => toast(errorLine(error)),
  })
}

/** Takes back what was just given. */
export const useUndo = (onUndone: () => void) => {
  const client = useQueryClient()
  return useIntent(
    (input: { redemptionId: string; at: string }, options) => api.canteen.undo.mutate(input, options),
    {
      onSuccess: () => {
        toast('撤回了，可以重新来')
        void client.invalidateQueries({ queryKey: COUNTER_KEY })
        onUndone()
      },
      onError: (error) => toast(errorLine(error)),
    },
  )
}
