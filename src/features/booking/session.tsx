import { Text, View } from '@tarojs/components'
import type { SlotsView } from '../../../domain/booking/schema'
import type { Day, Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { StateView } from '../../components/state/state-view'
import { DayChips } from './day-chips'
import { ProgrammeHead } from './programme-head'
import { sayMoment } from './say-day'
import './session.scss'
import { SlotGrid } from './slot-grid'

type SessionProps = {
  view: SlotsView
  now: Instant
  pickedId: string | null
  onChooseDay: (day: Day) => void
  onPick: (slotId: string) => void
}

const Strip = ({ text }: { text: string }) => (
  <View className="session-strip">
    <Icon name="clock" size="small" />
    <Text className="grow">{text}</Text>
  </View>
)

const Times = ({ view, now, pickedId, onPick }: Omit<SessionProps, 'onChooseDay'>) => {
  if (!view.programme.bookable) {
    return <Strip text={`不在这里约。时间 ${view.programme.hours}，怎么来看上面的说明`} />
  }
  if (view.slots.length === 0) {
    return <StateView state="empty" text="这一场没有时间了" hint="看看别的日子" />
  }
  return (
    <View>
      {view.opensAt !== null && view.opensAt > now ? (
        <Strip text={`${sayMoment(view.opensAt, now.slice(0, 10))} 开始约`} />
      ) : null}
      <SlotGrid slots={view.slots} pickedId={pickedId} onPick={onPick} />
    </View>
  )
}

/** One programme's sessions: its days as chips, the times of the chosen one as tiles. */
export const Session = ({ view, now, pickedId, onChooseDay, onPick }: SessionProps) => (
  <View className="stack">
    <Card>
      <ProgrammeHead programme={view.programme} />
    </Card>
    {view.day === null ? (
      <StateView state="empty" text="下一场的日子还没定" hint="定了就在这里" />
    ) : (
      <View>
        <DayChips
          days={view.programme.nextDays}
          chosen={view.day}
          today={now.slice(0, 10)}
          onChoose={onChooseDay}
        />
        <Times view={view} now={now} pickedId={pickedId} onPick={onPick} />
      </View>
    )}
  </View>
)
