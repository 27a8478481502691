import { View } from '@tarojs/components'
import type { AssistanceRow } from '../../../domain/assistance/schema'
import { sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { NEED_WORDS, STATE_SAID } from './assistance-words'

type Props = { row: AssistanceRow; now: Instant; onTap: () => void }

/** A row of a list: the need and the clock, never whom it is about. */
export const RowCard = ({ row, now, onTap }: Props) => {
  const { need, state, overdue, dueAt, ownerName } = row
  const said = overdue ? { text: '超时了', tone: 'danger' as const } : STATE_SAID[state]
  const due = dueAt ? `${sayMoment(dueAt, dayOf(now))} 前` : ''
  return (
    <Card label={`打开 ${NEED_WORDS[need]}`} onTap={onTap}>
      <View className="row-apart">
        <View className="text-lead grow">{NEED_WORDS[need]}</View>
        <Tag {...said} />
      </View>
      <View className="text-note">{[due, ownerName].filter(Boolean).join('，')}</View>
    </Card>
  )
}
