import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ShiftView } from '../../../domain/duty/schema'
import { dayWords } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'

type Said = { text: string; tone: 'open' | 'soon' | 'closed' | 'danger' }

const sayState = ({ state, left, mine }: ShiftView): Said => {
  if (state === 'over') return { text: '结束了', tone: 'closed' }
  if (state === 'missing') return { text: '还没人到', tone: 'danger' }
  if (mine) return { text: '我的班', tone: 'open' }
  return left > 0 ? { text: `还缺 ${left} 人`, tone: 'soon' } : { text: '排满了', tone: 'open' }
}

const sayPeople = ({ people }: ShiftView): string =>
  people.map(({ name, arrived }) => (arrived ? `${name}（到了）` : name)).join('、')

/** One shift: when, where, who, and what one can do about it. */
export const ShiftCard = ({ shift, now, action }: { shift: ShiftView; now: Instant; action?: ReactNode }) => {
  const { date, weekday, near } = dayWords(shift.day, dayOf(now))
  const state = sayState(shift)
  return (
    <Card>
      <View className="row-apart">
        <View className="text-lead grow">
          {near ?? `${date} ${weekday}`} {shift.from}–{shift.to}
        </View>
        <Tag tone={state.tone} text={state.text} />
      </View>
      <View className="text-note">
        {shift.name}，{shift.stationName}
      </View>
      {shift.people.length > 0 ? <View>{sayPeople(shift)}</View> : null}
      {action}
    </Card>
  )
}
