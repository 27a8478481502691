import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Answers, BookingView, SlotView } from '../../../../domain/booking/call-schema'
import { type Day, dayOf, type Instant } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { BookedView } from '../../../features/booking/booked-view'
import { BookingFooter } from '../../../features/booking/booking-footer'
import { DayChips } from '../../../features/booking/day-chips'
import { ProgrammeHead } from '../../../features/booking/programme-head'
import { QuestionSheet } from '../../../features/booking/question-sheet'
import { Session } from '../../../features/booking/session'
import { pickedSlot, slotWords } from '../../../features/booking/slot-words'
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

type BookedProps = { booking: BookingView; flow: BookingFlow; now: Instant }

const Booked = ({ booking, flow, now }: BookedProps) => {
  const isLine = flow.wanted?.to === 'line'
  const title = isLine ? '排上了' : flow.wanted?.to === 'move' ? '改好了' : '约好了'
  // The grid may have been scrolled far down; what counts now stands at the top.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [])
  return (
    <Screen title={title} footer={<MainButton label="好，知道了" onTap={goBack} />}>
      <BookedView booking={booking} today={dayOf(now)} title={title} reminded={flow.reminded} />
      {flow.reminded ? null : (
        <TextButton
          label={isLine ? '轮到我微信告诉我' : '到时候微信提醒我'}
          onTap={() => void flow.askReminder()}
        />
      )}
      <TextButton label="看我的预约" tone="quiet" onTap={openMine} />
    </Screen>
  )
}

type WishOf = { flow: BookingFlow; picked: SlotView | null; move: string | undefined }

const want = ({ flow, picked, move }: WishOf, answers?: Answers): void => {
  if (!picked) return
  const { id: slotId } = picked
  const to = slotWords(picked).action === 'line' ? 'line' : 'book'
  if (move !== undefined) void flow.want({ to: 'move', slotId, bookingId: move })
  else void flow.want(answers ? { to, slotId, answers } : { to, slotId })
}

/** The day and the time that are picked, and what the street says of them now. */
const usePicking = (programmeId: string, day: Day | undefined) => {
  const [chosenDay, chooseDay] = useState<Day | undefined>(day)
  const [pickedId, pick] = useState<string | null>(null)
  const { query, programme } = useSlots(programmeId, chosenDay)
  const picked = pickedSlot(query.data?.slots ?? [], pickedId)
  return { query, programme, picked, pick, chooseDay, chosenDay: chosenDay ?? query.data?.day ?? null }
}

type Picking = ReturnType<typeof usePicking>

const Times = ({ programme, query, picked, pick, chosenDay, chooseDay }: Picking) => (
  <View className="stack">
    {programme ? <ProgrammeHead programme={programme} /> : null}
    {query.data ? (
      <DayChips
        days={programme?.nextDays ?? []}
        chosen={chosenDay}
        today={dayOf(query.data.now)}
        onChoose={chooseDay}
      />
    ) : null}
    <QueryView query={query} small={programme !== null}>
      {(view) => <Session view={view} now={view.now} pickedId={picked?.id ?? null} onPick={pick} />}
    </QueryView>
  </View>
)

type PickScreenProps = { picking: Picking; flow: BookingFlow; move: string | undefined }

const PickScreen = ({ picking, flow, move }: PickScreenProps) => {
  const [asked, setAsked] = useState(false)
  const { programme, picked } = picking
  const isMove = move !== undefined
  const questions = isMove ? [] : (programme?.questions ?? [])
  const wish: WishOf = { flow, picked, move }
  const footer = programme ? (
    <BookingFooter
      programme={programme}
      picked={picked}
      moving={isMove}
      flow={flow}
      onWant={() => (questions.length > 0 ? setAsked(true) : want(wish))}
      onMine={openMine}
      onAsk={askWorker}
    />
  ) : undefined
  return (
    <Screen title={isMove ? '改时间' : programme?.name} footer={footer}>
      <Times {...picking} />
      {asked && !flow.phoneAsked ? (
        <QuestionSheet
          questions={questions}
          busy={flow.busy}
          note={flow.error !== null ? errorLine(flow.error) : undefined}
          onAnswer={(answers) => want(wish, answers)}
          onClose={() => setAsked(false)}
        />
      ) : null}
      <PhoneSheet
        open={flow.phoneAsked}
        why={WHY_PHONE}
        onBound={flow.goOnWithPhone}
        onClose={flow.refusePhone}
      />
    </Screen>
  )
}

/** Picks a time of one programme and books it, joins its line, or moves a booking there. */
export default function Slots() {
  const { programmeId = '', day, move } = useRouter().params
  const picking = usePicking(programmeId, day)
  const flow = useBookingFlow(picking.query.data?.templateIds ?? [])
  if (flow.booking) return <Booked booking={flow.booking} flow={flow} now={picking.query.data?.now ?? ''} />
  return (
    <PickScreen
      picking={picking}
      flow={flow}
      move={move === undefined ? undefined : decodeURIComponent(move)}
    />
  )
}
