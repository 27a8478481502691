import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingView } from '../../../../domain/booking/call-schema'
import { dayOf } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { PastBooking } from '../../../features/booking/booking-card'
import { CancelSheet } from '../../../features/booking/cancel-sheet'
import { ContestSheet } from '../../../features/booking/contest-sheet'
import { MyUpcoming } from '../../../features/booking/my-upcoming'
import { useMyBookings } from '../../../features/booking/use-my-bookings'
import { openPage } from '../../../platform/open-page'

/** So many past ones are shown at first; the rest waits behind a tap. */
const PAST_SHOWN = 5

const openBook = () => openPage('pages/book/index')
const openMove = ({ id, programmeId, start }: BookingView) =>
  openPage(
    `packages/booking/slots/index?programmeId=${programmeId}&day=${dayOf(start)}&move=${encodeURIComponent(id)}`,
  )

type PastProps = { bookings: BookingView[]; today: string; onContest: (booking: BookingView) => void }

const Past = ({ bookings, today, onContest }: PastProps) => {
  const [all, showAll] = useState(false)
  if (bookings.length === 0) return null
  return (
    <View className="stack">
      <View className="text-soft">以前的、取消的</View>
      {(all ? bookings : bookings.slice(0, PAST_SHOWN)).map((booking) => (
        <PastBooking key={booking.id} booking={booking} today={today} onContest={onContest} />
      ))}
      {all || bookings.length <= PAST_SHOWN ? null : (
        <TextButton label="看更早的" tone="quiet" onTap={() => showAll(true)} />
      )}
    </View>
  )
}

/** What I have booked or wait for, what is over, and the ways to change it in time. */
export default function MyBookings() {
  const mine = useMyBookings()
  const [leaving, setLeaving] = useState<BookingView | null>(null)
  const [contested, setContested] = useState<BookingView | null>(null)
  const today = mine.data ? dayOf(mine.data.now) : ''
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
        {(data) => (
          <View className="stack">
            <MyUpcoming mine={data} onCancel={setLeaving} onMove={openMove} onContest={setContested} />
            <Past bookings={data.past} today={today} onContest={setContested} />
          </View>
        )}
      </QueryView>
      {leaving ? <CancelSheet booking={leaving} today={today} onClose={() => setLeaving(null)} /> : null}
      {contested ? <ContestSheet booking={contested} onClose={() => setContested(null)} /> : null}
    </Screen>
  )
}
