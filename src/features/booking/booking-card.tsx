import { Text, View } from '@tarojs/components'
import type { BookingView } from '../../../domain/booking/call-schema'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { copyText } from '../../platform/clipboard'
import './booking-card.scss'
import { BookingFacts } from './booking-facts'
import { bookingWord, cancelWords, delayWords } from './booking-words'
import { ProgrammeIcon } from './programme-icon'

export const BookingHead = ({ booking, over }: { booking: BookingView; over: boolean }) => {
  const { tone, text } = bookingWord(booking, over)
  return (
    <View className="row">
      <ProgrammeIcon kind={booking.kind} />
      <Text className="text-lead grow booking-card-name">{booking.programmeName}</Text>
      <Tag tone={tone} text={text} />
    </View>
  )
}

const Code = ({ booking }: { booking: BookingView }) => (
  <View className="booking-card-code">
    <Text>到了报</Text>
    <Text className="booking-card-digits">{booking.code}</Text>
  </View>
)

const Place = ({ booking }: { booking: BookingView }) => (
  <View className="booking-card-code">
    <Text>你排在</Text>
    <Text className="booking-card-digits">第 {booking.myPlace ?? 1}</Text>
  </View>
)

/** The ways a person can change a booking of theirs. */
export type BookingSteps = {
  onCancel: (booking: BookingView) => void
  onMove: (booking: BookingView) => void
  onContest: (booking: BookingView) => void
}

const Steps = ({ booking, onCancel, onMove }: { booking: BookingView } & BookingSteps) => (
  <View className="booking-card-steps">
    {booking.state === 'booked' ? (
      <TextButton label="复制到日历" tone="quiet" onTap={() => void copyText(booking.calendarText)} />
    ) : null}
    {booking.canMove ? <TextButton label="改时间" tone="quiet" onTap={() => onMove(booking)} /> : null}
    {booking.canCancel ? <TextButton label="取消预约" tone="danger" onTap={() => onCancel(booking)} /> : null}
    {booking.canCancelLate ? (
      <TextButton label="真来不了" tone="danger" onTap={() => onCancel(booking)} />
    ) : null}
    {booking.state === 'waiting' ? (
      <TextButton label="不等了" tone="danger" onTap={() => onCancel(booking)} />
    ) : null}
  </View>
)

/** A booking to come: everything one needs at the door, and what can still be changed. */
export const UpcomingBooking = (props: { booking: BookingView; today: Day } & BookingSteps) => {
  const { booking, today } = props
  const words = cancelWords(booking, today)
  return (
    <Card>
      <View className="stack">
        <BookingHead booking={booking} over={false} />
        {booking.delayMinutes > 0 ? (
          <Strip tone="soon" icon="clock">
            {delayWords(booking)}
          </Strip>
        ) : null}
        <BookingFacts booking={booking} today={today} />
        {booking.state === 'waiting' ? <Place booking={booking} /> : null}
        {booking.state === 'booked' || booking.state === 'arrived' ? <Code booking={booking} /> : null}
        {words === '' ? null : <View className="text-note">{words}</View>}
        <Steps {...props} />
      </View>
    </Card>
  )
}

type PastProps = { booking: BookingView; today: Day; onContest: (booking: BookingView) => void }

/** A booking that is over or was given back, short; a no-show can be contested. */
export const PastBooking = ({ booking, today, onContest }: PastProps) => (
  <Card>
    <BookingHead booking={booking} over />
    <View className="text-soft booking-card-past">
      {sayMoment(booking.start, today)} · {booking.stationName}
    </View>
    {booking.why === '' ? null : <View className="text-soft">{booking.why}</View>}
    {booking.canContest ? (
      <TextButton label="不对，我有话说" tone="quiet" onTap={() => onContest(booking)} />
    ) : null}
  </Card>
)
