import { useState } from 'react'
import { apiErrorOf } from '../../api/api-error'
import { api } from '../../api/client'
import { askSubscribe } from '../../platform/subscribe'
import { useActivityChange } from './use-activity-change'

type Wish =
  | { to: 'join' | 'line'; slotId: string }
  | { to: 'accept' | 'decline'; bookingId: string }
  | { to: 'keep'; activityId: string; roleId: string }

const call = (wish: Wish, options: { context: { requestId: string } }): Promise<unknown> => {
  if (wish.to === 'keep') {
    return api.activity.keepShift.mutate({ activityId: wish.activityId, roleId: wish.roleId }, options)
  }
  if ('slotId' in wish) {
    const { to, slotId } = wish
    return to === 'join'
      ? api.booking.create.mutate({ slotId }, options)
      : api.booking.joinWaitlist.mutate({ slotId }, options)
  }
  return wish.to === 'accept'
    ? api.booking.acceptOffer.mutate({ bookingId: wish.bookingId }, options)
    : api.booking.declineOffer.mutate({ bookingId: wish.bookingId }, options)
}

/**
 * Signs up: first WeChat's question about messages (it must be the tap's first call), then the place, and in between,
 * if it is needed, the phone number. Refusing messages costs nothing; refusing the number ends the wish.
 */
export const useSignUp = (templateIds: readonly string[], onDone: (wish: Wish['to']) => void) => {
  const [wanted, setWanted] = useState<Wish | null>(null)
  const [phoneAsked, askPhone] = useState(false)
  const change = useActivityChange(call, {
    onDone: () => wanted && onDone(wanted.to),
    onPhoneNeeded: () => askPhone(true),
  })
  const want = async (wish: Wish) => {
    if (wish.to !== 'decline') await askSubscribe(templateIds)
    setWanted(wish)
    change.send(wish)
  }
  const goOn = () => {
    askPhone(false)
    if (wanted) change.send(wanted)
  }
  const failed = change.error !== null && apiErrorOf(change.error).code !== 'PHONE_NEEDED'
  return {
    want,
    goOn,
    phoneAsked,
    refusePhone: () => askPhone(false),
    busy: change.busy,
    error: failed ? change.error : null,
  }
}
