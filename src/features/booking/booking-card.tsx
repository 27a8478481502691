import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import type { Day } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import './booking-card.scss'
import { sayMoment } from '../../../domain/say-day'
import { BookingFacts } from './booking-facts'
import { bookingWord, cancelWords } from './booking-words'
import { ProgrammeIcon } from './programme-icon'

const Head = ({ booking, over }: { booking: BookingView; over: boolean }) => {
  const { tone, text } = bookingWord(booking, over)
  return (
    <View className="row">
      <ProgrammeIcon kind={booking.kind} />
      <Text className="text-lead grow booking-card-name">{booking.programmeName}</Text>
      <Tag tone={tone} text={text} />
    </View>
  )
}

type UpcomingProps = { booking: BookingView; today: Day; onCancel: () => void }

/** A booking to come: everything one needs at the door, and a way to give the place back in time. */
export const UpcomingBooking = ({ booking, today, onCancel }: UpcomingProps) => (
  <Card>
    <View className="stack">
      <Head booking={booking} over={false} />
      <BookingFacts booking={booking} today={today} />
      {booking.state === 'booked' ? (
        <View className="booking-card-code">
          <Text>到了报</Text>
          <Text className="booking-card-digits">{booking.code}</Text>
        </View>
      ) : null}
      <View className="row-apart">
        <Text className="text-note grow">{cancelWords(booking, today)}</Text>
        {booking.canCancel ? <TextButton label="取消预约" tone="danger" onTap={onCancel} /> : null}
      </View>
    </View>
  </Card>
)

/** A booking that is over or was given back, short. */
export const PastBooking = ({ booking, today }: { booking: BookingView; today: Day }) => (
  <Card>
    <Head booking={booking} over />
    <View className="text-soft booking-card-past">
      {sayMoment(booking.start, today)} · {booking.stationName}
    </View>
  </Card>
)
