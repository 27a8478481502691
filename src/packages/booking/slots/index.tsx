import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { BookingView } from '../../../../domain/booking/call-schema'
import { type Day, dayOf, toInstant } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { BookedView } from '../../../features/booking/booked-view'
import { BookingFooter } from '../../../features/booking/booking-footer'
import { DayChips } from '../../../features/booking/day-chips'
import { ProgrammeHead } from '../../../features/booking/programme-head'
import { Session } from '../../../features/booking/session'
import { pickedSlot } from '../../../features/booking/slot-words'
import { type BookingFlow, useBookingFlow } from '../../../features/booking/use-booking-flow'
import { useSlots } from '../../../features/booking/use-slots'
import { PhoneSheet } from '../../../features/person/phone-sheet'
import { openPage } from '../../../platform/open-page'

const WHY_PHONE = '场次有变，站点好打电话告诉你；到了报号码也能查到。'

const goBack = () =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.switchTab({ url: '/pages/book/index' }))
const openMine = () => void Taro.redirectTo({ url: '/packages/booking/mine/index' })
const askWorker = () => openPage('packages/appeal/ask/index')

const Booked = ({ booking, flow }: { booking: BookingView; flow: BookingFlow }) => {
  // The grid may have been scrolled far down; what counts now stands at the top.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [])
  return (
    <Screen title="约好了" footer={<MainButton label="好，知道了" onTap={goBack} />}>
      <BookedView booking={booking} today={dayOf(toInstant(Date.now()))} reminded={flow.reminded} />
      {flow.reminded ? null : <TextButton label="有变动微信告诉我" onTap={() => void flow.askReminder()} />}
      <TextButton label="看我的预约" tone="quiet" onTap={openMine} />
    </Screen>
  )
}

/** Picks a time of one programme and books it; the answer takes the place of the grid. */
export default function Slots() {
  const { programmeId = '', day } = useRouter().params
  const [chosenDay, chooseDay] = useState<Day | undefined>(day)
  const [pickedId, pick] = useState<string | null>(null)
  const { query, programme } = useSlots(programmeId, chosenDay)
  const flow = useBookingFlow(query.data?.templateIds ?? [])
  const now = toInstant(Date.now())
  if (flow.booking) return <Booked booking={flow.booking} flow={flow} />

  const picked = pickedSlot(query.data?.slots ?? [], pickedId)
  return (
    <Screen
      title={programme?.name}
      footer={
        programme ? (
          <BookingFooter programme={programme} picked={picked} flow={flow} onAsk={askWorker} />
        ) : undefined
      }
    >
      <View className="stack">
        {programme ? <ProgrammeHead programme={programme} /> : null}
        <DayChips
          days={programme?.nextDays ?? []}
          chosen={chosenDay ?? query.data?.day ?? null}
          today={dayOf(now)}
          onChoose={chooseDay}
        />
        <QueryView query={query} small={programme !== null}>
          {(view) => <Session view={view} now={now} pickedId={picked?.id ?? null} onPick={pick} />}
        </QueryView>
      </View>
      <PhoneSheet
        open={flow.phoneAsked}
        why={WHY_PHONE}
        onBound={flow.goOnWithPhone}
        onClose={flow.refusePhone}
      />
    </Screen>
  )
}
