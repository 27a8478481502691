import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import { sayClock, sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import './next-booking.scss'

type NextBookingProps = { booking: BookingView; today: Day; onTap: () => void }

/** What one needs of it at a glance: the code, the place in the line, or until when an offer is kept. */
const atAGlance = ({ state, code, myPlace, offerUntil }: BookingView): { words: string; digits: string } => {
  if (state === 'offered') return { words: '轮到你，留到', digits: offerUntil ? sayClock(offerUntil) : '' }
  if (state === 'waiting') return { words: '你排第', digits: String(myPlace ?? 1) }
  return { words: '到了报', digits: code }
}

/** The next booking, above all programmes: when, what, where and the code for the door. */
export const NextBooking = ({ booking, today, onTap }: NextBookingProps) => {
  const when = sayMoment(booking.start, today)
  const { words, digits } = atAGlance(booking)
  return (
    <Card onTap={onTap} label={`我约的：${when} ${booking.programmeName}，${booking.stationName}`}>
      <View className="row-apart">
        <Text className="text-soft grow">{booking.state === 'waiting' ? '我在排的' : '我约的'}</Text>
        <View className="next-code">
          <Text className="next-code-words">{words}</Text>
          <Text className="next-code-digits">{digits}</Text>
        </View>
      </View>
      <View className="text-title">{when}</View>
      <View className="row-apart">
        <Text className="grow">
          {booking.programmeName} · {booking.stationName}
        </Text>
        <Icon name="right" size="small" />
      </View>
    </Card>
  )
}
