import { View } from '@tarojs/components'
import type { AttendanceView } from '../../../domain/activity/call-schema'
import { dayWords } from '../../../domain/say-day'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { STATE_WORDS, sayHours } from './activity-words'
import './activity.scss'

const TONES = { here: 'soon', left: 'soon', confirmed: 'open', absent: 'closed' } as const

/** Where I have been, the latest first. */
export const PastList = ({ past }: { past: readonly AttendanceView[] }) => (
  <Card>
    {past.map(({ id, title, roleName, day, minutes, state }) => {
      const { value, unit } = sayHours(minutes)
      return (
        <View key={id} className="role">
          <View className="row-apart">
            <View className="grow">{title}</View>
            <Tag tone={TONES[state]} text={state === 'confirmed' ? `${value} ${unit}` : STATE_WORDS[state]} />
          </View>
          <View className="text-note">
            {dayWords(day, day).date} · {roleName}
          </View>
        </View>
      )
    })}
  </Card>
)
