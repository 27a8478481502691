import { View } from '@tarojs/components'
import type { SlotsView } from '../../../domain/booking/call-schema'
import { sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Strip } from '../../components/card/strip'
import { StateView } from '../../components/state/state-view'
import { SlotGrid } from './slot-grid'

type SessionProps = {
  view: SlotsView
  now: Instant
  pickedId: string | null
  onPick: (slotId: string) => void
}

/** The times of one day of a programme as tiles, or why there are none. */
export const Session = ({ view, now, pickedId, onPick }: SessionProps) => {
  const { day, opensAt, programme, slots } = view
  if (day === null) return <StateView state="empty" text="下一场的日子还没定" hint="定了就在这里" />
  if (!programme.bookable) {
    return (
      <Strip tone="soon" icon="clock">
        不在这里约。时间 {programme.hours}，怎么来看上面的说明
      </Strip>
    )
  }
  if (slots.length === 0) return <StateView state="empty" text="这一场没有时间了" hint="看看别的日子" />
  return (
    <View>
      {opensAt !== null && opensAt > now ? (
        <Strip tone="soon" icon="clock">
          {sayMoment(opensAt, dayOf(now))} 开始约
        </Strip>
      ) : null}
      <SlotGrid slots={slots} pickedId={pickedId} onPick={onPick} />
    </View>
  )
}
