import { View } from '@tarojs/components'
import type { PlannedDay } from '../../../domain/programme/schema'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { plannedWords } from './planned-words'

type PlannedDayRowProps = { planned: PlannedDay; today: Day; onTap?: () => void }

/** A date of a programme: when, what becomes of it, and why. */
export const PlannedDayRow = ({ planned, today, onTap }: PlannedDayRowProps) => {
  const { title, note, tag, tone } = plannedWords(planned, today)
  const label = `${title} ${planned.from} 到 ${planned.to}，${tag}${note ? `，${note}` : ''}`
  return (
    <Card {...(onTap ? { onTap, label } : {})}>
      <View className="row-apart">
        <View className="grow">
          <View className="text-lead">{title}</View>
          <View className="text-note">
            {planned.from}–{planned.to}
            {note ? ` · ${note}` : ''}
          </View>
        </View>
        <Tag tone={tone} text={tag} />
      </View>
    </Card>
  )
}
