import { View } from '@tarojs/components'
import type { SessionView } from '../../../domain/booking/door-schema'
import { sayClock } from '../../../domain/say-day'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { type VisitActions, VisitCard } from './visit-card'

type SessionListProps = { session: SessionView; on: VisitActions }

const Counts = ({ counts }: Pick<SessionView, 'counts'>) => (
  <Card>
    <View className="row-apart">
      <BigNumber label="没到" value={counts.booked} />
      <BigNumber label="到了" value={counts.arrived} />
      <BigNumber label="办完" value={counts.done} />
      <BigNumber label="没来" value={counts.noShow} />
    </View>
  </Card>
)

/** A session from its first slot to its last; times nobody has booked are one line together with their free places. */
export const SessionList = ({ session, on }: SessionListProps) => {
  const { slots, counts, rough, closedWhy, delayMinutes, more } = session
  const taken = slots.filter(({ visits }) => visits.length > 0)
  const free = slots.reduce((sum, { left, canTake }) => sum + (canTake ? left : 0), 0)
  return (
    <View className="stack">
      <Counts counts={counts} />
      {closedWhy ? (
        <Strip tone="danger" icon="warning">
          这一场关了：{closedWhy}
        </Strip>
      ) : null}
      {rough ? (
        <Strip tone="soon" icon="warning">
          暴雨或高温天，不记“没来”。
        </Strip>
      ) : null}
      {delayMinutes > 0 ? (
        <Strip tone="soon" icon="clock">
          现在晚 {delayMinutes} 分钟，等着的人都知道了。
        </Strip>
      ) : null}
      {taken.map((slot) => (
        <View key={slot.id} className="stack">
          <View className="row-apart">
            <View className="text-title">{sayClock(slot.start)}</View>
            <View className="text-note">
              {slot.capacity} 个位子，剩 {slot.left}
              {slot.waiting > 0 ? `，${slot.waiting} 人候补` : ''}
            </View>
          </View>
          {slot.visits.map((visit) => (
            <VisitCard key={visit.id} visit={visit} on={on} />
          ))}
        </View>
      ))}
      <View className="text-note">
        {slots.length === 0 ? '这一天没有场次。' : `还能排 ${free} 个人。`}
        {more ? '人太多，后面的没有显示。' : ''}
      </View>
    </View>
  )
}
