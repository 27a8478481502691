import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type Day, toInstant } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { BookedView } from '../../../features/booking/booked-view'
import { sayClock } from '../../../features/booking/say-day'
import { Session } from '../../../features/booking/session'
import { pickedSlot } from '../../../features/booking/slot-words'
import { useBookingFlow } from '../../../features/booking/use-booking-flow'
import { useSlots } from '../../../features/booking/use-slots'
import { PhoneSheet } from '../../../features/person/phone-sheet'

const goBack = () =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.switchTab({ url: '/pages/book/index' }))
const openMine = () => void Taro.redirectTo({ url: '/packages/booking/mine/index' })

/** Picks a time of one programme and books it; the answer takes the place of the grid. */
export default function Slots() {
  const { programmeId = '', day } = useRouter().params
  const [chosenDay, chooseDay] = useState<Day | undefined>(day)
  const [pickedId, pick] = useState<string | null>(null)
  const slots = useSlots(programmeId, chosenDay)
  const flow = useBookingFlow(slots.data?.templateIds ?? [])
  const picked = pickedSlot(slots.data?.slots ?? [], pickedId)
  const now = toInstant(Date.now())

  if (flow.booking) {
    return (
      <Screen title="约好了" footer={<MainButton label="好,知道了" onTap={goBack} />}>
        <BookedView booking={flow.booking} today={now.slice(0, 10)} reminded={flow.reminded} />
        {flow.reminded ? null : <TextButton label="有变动微信告诉我" onTap={flow.askReminder} />}
        <TextButton label="看我的预约" tone="quiet" onTap={openMine} />
      </Screen>
    )
  }

  const failed = flow.error !== null && (picked === null || picked.id === flow.wanted)
  const note = failed ? errorLine(flow.error) : undefined
  const footer = slots.data?.programme.bookable ? (
    <MainButton
      label={picked ? `约 ${sayClock(picked.start)}` : '先点一个时间'}
      disabled={picked === null}
      busy={flow.busy}
      note={note}
      onTap={() => picked && flow.book(picked.id)}
    />
  ) : undefined

  return (
    <Screen title={slots.data?.programme.name ?? '预约'} footer={footer}>
      <QueryView query={slots}>
        {(view) => (
          <Session
            view={view}
            now={now}
            pickedId={picked?.id ?? null}
            onChooseDay={chooseDay}
            onPick={pick}
          />
        )}
      </QueryView>
      <PhoneSheet
        open={flow.phoneAsked}
        why="场次有变,站点好打电话告诉你;到了报号码也能查到。"
        onBound={flow.goOnWithPhone}
        onClose={flow.refusePhone}
      />
    </Screen>
  )
}
