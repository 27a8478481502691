import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import type { Day } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { copyText } from '../../platform/clipboard'
import { BookingFacts } from './booking-facts'
import { cancelWords } from './booking-words'
import './booked-view.scss'

type BookedViewProps = { booking: BookingView; today: Day; title: string; reminded: boolean }

const isWaiting = ({ state }: BookingView): boolean => state === 'waiting' || state === 'offered'

/** The number one needs: four digits for the door, or the place in the line. */
const BookedNumber = ({ booking }: { booking: BookingView }) =>
  isWaiting(booking) ? (
    <BigNumber value={`第 ${booking.myPlace ?? 1}`} label="你在队里的位置" />
  ) : (
    <BigNumber value={booking.code} label="到了报这四个数" />
  )

const remindWords = (booking: BookingView, reminded: boolean): string => {
  if (isWaiting(booking)) {
    return reminded ? '轮到你马上发微信，位子留 30 分钟左右' : '没开微信提醒：轮到你只在“我的预约”里看得到'
  }
  return reminded ? '前一天和前两小时发微信提醒你' : '没开微信提醒，记得看时间；消息在“我的”里也有'
}

/** What a person sees once the place is theirs: when, where, what to bring, and the four digits for the door. */
export const BookedView = ({ booking, today, title, reminded }: BookedViewProps) => (
  <View className="stack">
    <View className="booked-head">
      <View className="booked-mark">
        <Icon name={isWaiting(booking) ? 'clock' : 'check'} size="large" />
      </View>
      <View className="text-title">{title}</View>
    </View>
    <Card>
      <BookedNumber booking={booking} />
      <View className="booked-rule" />
      <BookingFacts booking={booking} today={today} />
    </Card>
    <View className="row booked-note">
      <Icon name="bell" size="small" />
      <Text className="grow">{remindWords(booking, reminded)}</Text>
    </View>
    <View className="text-soft">{cancelWords(booking, today)}</View>
    {isWaiting(booking) ? null : (
      <TextButton label="复制到日历" tone="quiet" onTap={() => void copyText(booking.calendarText)} />
    )}
  </View>
)
