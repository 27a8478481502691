import { useQueryClient } from '@tanstack/react-query'
import { apiErrorOf } from '../../api/api-error'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

type Options = { onPhoneNeeded: () => void }

/**
 * Books a slot. PHONE_NEEDED is no failure but a question: the screen asks for the number and sends the same slot
 * again, which goes on under the same request id.
 */
export const useCreateBooking = ({ onPhoneNeeded }: Options) => {
  const client = useQueryClient()
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['booking'] })
    void client.invalidateQueries({ queryKey: ['home'] })
  }
  return useIntent(api.booking.create.mutate, {
    onSuccess: refresh,
    onError: (error) => {
      if (apiErrorOf(error).code === 'PHONE_NEEDED') onPhoneNeeded()
      else refresh()
    },
  })
}
