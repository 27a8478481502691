import { View } from '@tarojs/components'
import type { MyBookingsView } from '../../../domain/booking/call-schema'
import { sayMoment } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { Strip } from '../../components/card/strip'
import { type BookingSteps, UpcomingBooking } from './booking-card'
import { OfferCard } from './offer-card'

/** What is to come: offers first, they do not wait; then bookings and lines by their time. */
export const MyUpcoming = ({ mine, ...steps }: { mine: MyBookingsView } & BookingSteps) => {
  const { upcoming, now, sameDayUntil, templateIds } = mine
  const today = dayOf(now)
  return (
    <View className="stack">
      {sameDayUntil ? (
        <Strip tone="soon" icon="clock">
          最近有两次约了没来，{sayMoment(sameDayUntil, today)} 前只能约当天的
        </Strip>
      ) : null}
      {upcoming.length === 0 ? <View className="text-soft">眼下没有要去的</View> : null}
      {upcoming.map((booking) =>
        booking.state === 'offered' ? (
          <OfferCard key={booking.id} booking={booking} today={today} now={now} templateIds={templateIds} />
        ) : (
          <UpcomingBooking key={booking.id} booking={booking} today={today} {...steps} />
        ),
      )}
    </View>
  )
}
