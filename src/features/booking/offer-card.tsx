import { View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import { sayClock } from '../../../domain/say-day'
import type { Day, Instant } from '../../../domain/time'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { askSubscribe } from '../../platform/subscribe'
import { BookingHead } from './booking-card'
import { BookingFacts } from './booking-facts'
import { useBookingChange } from './use-booking-change'
import { useMinutesLeft } from './use-minutes-left'

type OfferCardProps = { booking: BookingView; today: Day; now: Instant; templateIds: readonly string[] }

/** "It is your turn": how long the place is kept, one big yes, and a way to give it on. */
export const OfferCard = ({ booking, today, now, templateIds }: OfferCardProps) => {
  const accept = useBookingChange(api.booking.acceptOffer.mutate)
  const decline = useBookingChange(api.booking.declineOffer.mutate)
  const until = booking.offerUntil ?? now
  const minutes = useMinutesLeft(now, until)
  const failed = accept.error ?? decline.error
  const input = { bookingId: booking.id }
  const take = async () => {
    await askSubscribe(templateIds)
    accept.send(input)
  }
  return (
    <Card>
      <View className="stack">
        <BookingHead booking={booking} over={false} />
        <Strip tone="soon" icon="clock" role="alert">
          给你留到 {sayClock(until)}，还有 {minutes} 分钟
        </Strip>
        <BookingFacts booking={booking} today={today} />
        <MainButton
          label="这个位子我要"
          busy={accept.busy}
          disabled={decline.busy}
          note={failed ? errorLine(failed) : undefined}
          onTap={() => void take()}
        />
        <TextButton label="不要了，给下一位" tone="quiet" onTap={() => decline.send(input)} />
      </View>
    </Card>
  )
}
