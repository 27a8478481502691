import { useState } from 'react'
import { apiErrorOf } from '../../api/api-error'
import { useCreateBooking } from './use-create-booking'
import { useReminder } from './use-reminder'

/**
 * One booking from the tap to the answer: first WeChat's question about messages (it must be the tap's first call),
 * then the slot, and in between, if the street asks for it, the phone number. Refusing messages costs nothing;
 * refusing the number ends the wish.
 */
export const useBookingFlow = (templateIds: readonly string[]) => {
  const [wanted, setWanted] = useState<string | null>(null)
  const [phoneAsked, setPhoneAsked] = useState(false)
  const { asking, reminded, askReminder } = useReminder(templateIds)
  const create = useCreateBooking({ onPhoneNeeded: () => setPhoneAsked(true) })

  const book = async (slotId: string) => {
    await askReminder()
    setWanted(slotId)
    create.send({ slotId })
  }
  const goOnWithPhone = () => {
    setPhoneAsked(false)
    if (wanted !== null) create.send({ slotId: wanted })
  }
  const refusePhone = () => {
    setPhoneAsked(false)
    create.drop()
  }

  const failed = create.error !== null && apiErrorOf(create.error).code !== 'PHONE_NEEDED'
  return {
    book,
    askReminder,
    goOnWithPhone,
    refusePhone,
    phoneAsked,
    reminded,
    wanted,
    busy: asking || create.busy,
    booking: create.data?.booking ?? null,
    error: failed ? create.error : null,
  }
}

export type BookingFlow = ReturnType<typeof useBookingFlow>
