import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import type { Day } from '../../../domain/time'
import { Icon } from '../../components/icon/icon'
import type { IconName } from '../../components/icon/icon-names'
import './booking-facts.scss'
import { sayClock, sayMoment } from '../../../domain/say-day'

const Fact = ({ icon, text, note }: { icon: IconName; text: string; note?: string }) => (
  <View className="booking-fact">
    <Icon name={icon} />
    <View className="grow booking-fact-words">
      <Text className="booking-fact-text">{text}</Text>
      {note ? <View className="text-soft">{note}</View> : null}
    </View>
  </View>
)

/** When, where and what to bring: the three things one looks up on the way. */
export const BookingFacts = ({ booking, today }: { booking: BookingView; today: Day }) => (
  <View>
    <Fact icon="clock" text={sayMoment(booking.start, today)} note={`到 ${sayClock(booking.end)}`} />
    <Fact icon="pin" text={booking.stationName} note={booking.address} />
    {booking.bring.length > 0 ? <Fact icon="box" text={`带上 ${booking.bring.join('、')}`} /> : null}
  </View>
)
