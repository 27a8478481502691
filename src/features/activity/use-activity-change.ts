import { useQueryClient } from '@tanstack/react-query'
import { apiErrorOf } from '../../api/api-error'
import { useIntent } from '../../api/use-intent'

type Call<I, O> = (input: I, options: { context: { requestId: string } }) => Promise<O>
type After<O> = { onDone?: (output: O) => void; onPhoneNeeded?: () => void }

/** Changes something of an activity or a place in it; what showed it is asked for again whatever the answer is. */
export const useActivityChange = <I, O>(call: Call<I, O>, { onDone, onPhoneNeeded }: After<O> = {}) => {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: ['booking'] })
  return useIntent(call, {
    onSuccess: (output) => {
      refresh()
      onDone?.(output)
    },
    onError: (error) => {
      if (apiErrorOf(error).code === 'PHONE_NEEDED') onPhoneNeeded?.()
      else refresh()
    },
  })
}
