import { useState } from 'react'
import { apiErrorOf } from '../../api/api-error'
import { useReminder } from './use-reminder'
import { useWish, type Wish } from './use-wish'

/**
 * One wish from the tap to the answer: first WeChat's question about messages (it must be the tap's first call),
 * then the slot, and in between, if the street asks for it, the phone number. Refusing messages costs nothing;
 * refusing the number ends the wish.
 */
export const useBookingFlow = (templateIds: readonly string[]) => {
  const [wanted, setWanted] = useState<Wish | null>(null)
  const [phoneAsked, setPhoneAsked] = useState(false)
  const { asking, reminded, askReminder } = useReminder(templateIds)
  const wish = useWish({ onPhoneNeeded: () => setPhoneAsked(true) })

  const want = async (next: Wish) => {
    await askReminder()
    setWanted(next)
    wish.send(next)
  }
  const goOnWithPhone = () => {
    setPhoneAsked(false)
    if (wanted !== null) wish.send(wanted)
  }
  const refusePhone = () => {
    setPhoneAsked(false)
    wish.drop()
  }

  const failed = wish.error !== null && apiErrorOf(wish.error).code !== 'PHONE_NEEDED'
  return {
    want,
    askReminder,
    goOnWithPhone,
    refusePhone,
    phoneAsked,
    reminded,
    wanted,
    busy: asking || wish.busy,
    booking: wish.data?.booking ?? null,
    error: failed ? wish.error : null,
  }
}

export type BookingFlow = ReturnType<typeof useBookingFlow>
