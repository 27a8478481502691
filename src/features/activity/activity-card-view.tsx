import { View } from '@tarojs/components'
import type { ActivityCard } from '../../../domain/activity/call-schema'
import { sayMoment } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import { KIND_WORDS, saySeats } from './activity-words'
import { Seats } from './seats'

type ActivityCardViewProps = { activity: ActivityCard; today: Day; note?: string; onTap: () => void }

/** An activity at a glance: when, where, and how many hands it still lacks. */
export const ActivityCardView = ({ activity, today, note, onTap }: ActivityCardViewProps) => {
  const { title, kind, next, filled, places, mine, stationName, spot, sample } = activity
  const isFull = filled >= places
  return (
    <Card onTap={onTap} label={`${title}，${saySeats(activity)}`}>
      <View className="row">
        <Icon name={KIND_WORDS[kind].icon} />
        <View className="grow activity-words">
          <View className="row-apart">
            <View className="text-lead grow">{title}</View>
            {mine ? (
              <Tag tone="open" text="你报了" />
            ) : (
              <Tag tone={isFull ? 'closed' : 'soon'} text={saySeats(activity)} />
            )}
          </View>
          <View>{next ? sayMoment(next.start, today) : activity.whenText}</View>
          <View className="text-note">
            {KIND_WORDS[kind].name} · {stationName}
            {spot ? ` ${spot}` : ''}
            {sample ? ' · 样例' : ''}
          </View>
          <Seats filled={filled} places={places} />
          {note ? <View className="text-note">{note}</View> : null}
        </View>
      </View>
    </Card>
  )
}
