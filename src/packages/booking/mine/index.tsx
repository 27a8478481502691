import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '../../../../domain/booking/call-schema'
import { dayOf, toInstant } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { PastBooking, UpcomingBooking } from '../../../features/booking/booking-card'
import { CancelSheet } from '../../../features/booking/cancel-sheet'
import { useMyBookings } from '../../../features/booking/use-my-bookings'
import { openPage } from '../../../platform/open-page'

/** So many past ones are shown at first; the rest waits behind a tap. */
const PAST_SHOWN = 5

const openBook = () => openPage('pages/book/index')

const Past = ({ bookings, today }: { bookings: BookingView[]; today: string }) => {
  const [all, showAll] = useState(false)
  if (bookings.length === 0) return null
  return (
    <View className="stack">
      <View className="text-soft">以前的、取消的</View>
      {(all ? bookings : bookings.slice(0, PAST_SHOWN)).map((booking) => (
        <PastBooking key={booking.id} booking={booking} today={today} />
      ))}
      {all || bookings.length <= PAST_SHOWN ? null : (
        <TextButton label="看更早的" tone="quiet" onTap={() => showAll(true)} />
      )}
    </View>
  )
}

/** What I have booked, what is over, and the way to give a place back in time. */
export default function MyBookings() {
  const mine = useMyBookings()
  const [leaving, setLeaving] = useState<BookingView | null>(null)
  const today = dayOf(toInstant(Date.now()))
  return (
    <Screen title="我的预约">
      <QueryView
        query={mine}
        empty={{
          when: ({ upcoming, past }) => upcoming.length + past.length === 0,
          text: '还没有预约',
          hint: '理发、义诊、找律师，都能约',
          action: { label: '看看能约什么', onTap: openBook },
        }}
      >
        {({ upcoming, past }) => (
          <View className="stack">
            {upcoming.length === 0 ? <View className="text-soft">眼下没有要去的</View> : null}
            {upcoming.map((booking) => (
              <UpcomingBooking
                key={booking.id}
                booking={booking}
                today={today}
                onCancel={() => setLeaving(booking)}
              />
            ))}
            <Past bookings={past} today={today} />
          </View>
        )}
      </QueryView>
      {leaving ? <CancelSheet booking={leaving} today={today} onClose={() => setLeaving(null)} /> : null}
    </Screen>
  )
}
