import { useQueryClient } from '@tanstack/react-query'
import { useIntent } from '../../api/use-intent'

type Call<I, O> = (input: I, options: { context: { requestId: string } }) => Promise<O>

/** Changes a booking; the lists that showed it are asked for again whatever the answer is. */
export const useBookingChange = <I, O>(call: Call<I, O>, onDone: (output: O) => void = () => {}) => {
  const client = useQueryClient()
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['booking'] })
    void client.invalidateQueries({ queryKey: ['home'] })
  }
  return useIntent(call, {
    onSuccess: (output) => {
      refresh()
      onDone(output)
    },
    onError: refresh,
  })
}
