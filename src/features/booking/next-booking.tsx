import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import './next-booking.scss'
import { sayMoment } from '../../../domain/say-day'

type NextBookingProps = { booking: BookingView; today: Day; onTap: () => void }

/** The next booking, above all programmes: when, what, where and the code for the door. */
export const NextBooking = ({ booking, today, onTap }: NextBookingProps) => {
  const when = sayMoment(booking.start, today)
  return (
    <Card onTap={onTap} label={`我约的：${when} ${booking.programmeName}，${booking.stationName}`}>
      <View className="row-apart">
        <Text className="text-soft grow">我约的</Text>
        <View className="next-code">
          <Text className="next-code-words">到了报</Text>
          <Text className="next-code-digits">{booking.code}</Text>
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
