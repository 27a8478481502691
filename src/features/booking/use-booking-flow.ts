import { useState } from 'react'
import { apiErrorOf } from '../../api/api-error'
import { askSubscribe } from '../../platform/subscribe'
import { useCreateBooking } from './use-create-booking'

/**
 * One booking from the tap to the answer: first WeChat's question about messages (it must be the tap's first call),
 * then the slot, and in between, if the street asks for it, the phone number. Refusing messages costs nothing;
 * refusing the number ends the wish.
 */
export const useBookingFlow = (templateIds: readonly string[]) => {
  const [wanted, setWanted] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [reminded, setReminded] = useState(false)
  const [phoneAsked, setPhoneAsked] = useState(false)
  const create = useCreateBooking({ onPhoneNeeded: () => setPhoneAsked(true) })

  const askReminder = async () => {
    const answer = askSubscribe(templateIds)
    setAsking(true)
    setReminded(await answer)
    setAsking(false)
  }
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
