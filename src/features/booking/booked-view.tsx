import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import type { Day } from '../../../domain/time'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { BookingFacts } from './booking-facts'
import { cancelWords } from './booking-words'
import './booked-view.scss'

type BookedViewProps = { booking: BookingView; today: Day; reminded: boolean }

/** What a person sees once the place is theirs: when, where, what to bring, and the four digits for the door. */
export const BookedView = ({ booking, today, reminded }: BookedViewProps) => (
  <View className="stack">
    <View className="booked-head">
      <View className="booked-mark">
        <Icon name="check" size="large" />
      </View>
      <View className="text-title">约好了</View>
    </View>
    <Card>
      <BigNumber value={booking.code} label="到了报这四个数" />
      <View className="booked-rule" />
      <BookingFacts booking={booking} today={today} />
    </Card>
    <View className="row booked-note">
      <Icon name="bell" size="small" />
      <Text className="grow">
        {reminded ? '有变动会发微信告诉你' : '没开微信提醒，记得看时间；消息在“我的”里也有'}
      </Text>
    </View>
    <View className="text-soft">{cancelWords(booking, today)}</View>
  </View>
)
