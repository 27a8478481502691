import { useQueryClient } from '@tanstack/react-query'
import type { Answers, BookingView } from '../../../domain/booking/call-schema'
import { apiErrorOf } from '../../api/api-error'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

/** What a person wants of a slot: a place, one in its line, or to move a booking there. */
export type Wish =
  | { to: 'book' | 'line'; slotId: string; answers?: Answers }
  | { to: 'move'; slotId: string; bookingId: string }

type Context = { context: { requestId: string } }

const call = (wish: Wish, options: Context): Promise<{ booking: BookingView }> => {
  if (wish.to === 'move') {
    return api.booking.move.mutate({ bookingId: wish.bookingId, slotId: wish.slotId }, options)
  }
  const { slotId, answers } = wish
  const input = answers === undefined ? { slotId } : { slotId, answers }
  return wish.to === 'book'
    ? api.booking.create.mutate(input, options)
    : api.booking.joinWaitlist.mutate(input, options)
}

/**
 * Sends a wish. PHONE_NEEDED is no failure but a question: the screen asks for the number and sends the same wish
 * again, which goes on under the same request id.
 */
export const useWish = ({ onPhoneNeeded }: { onPhoneNeeded: () => void }) => {
  const client = useQueryClient()
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['booking'] })
    void client.invalidateQueries({ queryKey: ['home'] })
  }
  return useIntent(call, {
    onSuccess: refresh,
    onError: (error) => {
      if (apiErrorOf(error).code === 'PHONE_NEEDED') onPhoneNeeded()
      else refresh()
    },
  })
}
