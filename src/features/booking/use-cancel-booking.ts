import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

/** Gives a place back; the lists that showed it are asked for again whatever the answer is. */
export const useCancelBooking = (onDone: () => void) => {
  const client = useQueryClient()
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['booking'] })
    void client.invalidateQueries({ queryKey: ['home'] })
  }
  return useIntent(api.booking.cancel.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
    onError: refresh,
  })
}
