import { randomUUID } from 'node:crypto'
import type { BookingView, MyBookingsView, SlotsView } from '../../domain/booking/call-schema'
import type { Answer, TestCloud } from './cloud'
import { readCollection } from './collections'
import { newRider } from './street'

type One = { booking: BookingView }

/** The booking verbs as a rider's phone calls them. */
export const bookingCalls = (getCloud: () => TestCloud) => {
  const send =
    (verb: string) =>
    (openid: string, input: unknown, requestId: string = randomUUID()): Promise<Answer<One>> =>
      getCloud().call<One>('booking', openid, verb, input, { requestId })

  const slotsOf = async (programmeId: string, day?: string, openid = 'onlooker'): Promise<SlotsView> => {
    const input = day === undefined ? { programmeId } : { programmeId, day }
    const answer = await getCloud().call<SlotsView>('booking', openid, 'listSlots', input)
    if (!answer.ok) throw new Error(`listSlots: ${answer.error?.code}`)
    return answer.data
  }

  const slotNow = async (slotId: string) => {
    const slot = (await readCollection(getCloud(), 'slots')).find(({ _id }) => _id === slotId)
    if (!slot) throw new Error(`no slot ${slotId}`)
    return slot
  }

  return {
    create: send('create'),
    join: send('joinWaitlist'),
    leave: send('leaveWaitlist'),
    accept: send('acceptOffer'),
    decline: send('declineOffer'),
    cancel: send('cancel'),
    cancelLate: send('cancelLate'),
    move: send('move'),
    contest: send('contestNoShow'),
    slotsOf,
    slotNow,
    clock: (now: string) => getCloud().local('/local/clock', { now }),
    runTimer: () => getCloud().local('/local/timer/timer-booking', {}),
    mine: async (openid: string): Promise<MyBookingsView> =>
      (await getCloud().call<MyBookingsView>('booking', openid, 'listMine')).data,
    /** Titles of what a person was told, the latest first. */
    told: async (openid: string): Promise<string[]> => {
      const { data } = await getCloud().call<{ notices: { title: string }[] }>('notice', openid, 'list')
      return data.notices.map(({ title }) => title)
    },
    /** A new rider with a place in a slot. */
    booked: async (name: string, slotId: string): Promise<{ openid: string; id: string }> => {
      const openid = await newRider(getCloud(), name)
      const { data, error } = await send('create')(openid, { slotId })
      if (error) throw new Error(`create: ${error.code}`)
      return { openid, id: data.booking.id }
    },
    /** A new rider in the line of a slot. */
    inLine: async (name: string, slotId: string): Promise<{ openid: string; id: string }> => {
      const openid = await newRider(getCloud(), name)
      const { data, error } = await send('joinWaitlist')(openid, { slotId })
      if (error) throw new Error(`joinWaitlist: ${error.code}`)
      return { openid, id: data.booking.id }
    },
  }
}
