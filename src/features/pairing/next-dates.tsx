import { View } from '@tarojs/components'
import { sayClock, sayDay } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import './next-dates.scss'

/** The dates a plan comes to, as small leaves of a calendar. */
export const NextDates = ({ next, now }: { next: readonly Instant[]; now: Instant }) => (
  <View className="next-dates">
    {next.map((start) => (
      <View key={start} className="next-date">
        <View className="next-date-day">{sayDay(dayOf(start), dayOf(now))}</View>
        <View className="text-note">{sayClock(start)}</View>
      </View>
    ))}
  </View>
)
