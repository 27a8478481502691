import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/schema'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import './next-booking.scss'
import { sayMoment } from './say-day'

type NextBookingProps = { booking: BookingView; today: Day; onTap: () => void }

/** The next booking, above all programmes: when, what, where and the code for the door. */
export const NextBooking = ({ booking, today, onTap }: NextBookingProps) => {
  const when = sayMoment(booking.start, today)
  return (
    <Card onTap={onTap} label={`我约的：${when} ${booking.programmeName}，${booking.stationName}`}>
      <View className="row-apart">
        <View className="grow">
          <View className="text-soft">我约的</View>
          <View className="text-title">{when}</View>
          <View>
            {booking.programmeName} · {booking.stationName}
          </View>
        </View>
        <View className="next-code">
          <Text className="next-code-digits">{booking.code}</Text>
          <Text className="text-note">到了报</Text>
        </View>
        <Icon name="right" size="small" />
      </View>
    </Card>
  )
}
