import { Text, View } from '@tarojs/components'
import type { InboxRow } from '../../../domain/appeal/schema'
import type { Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { TimeLeft } from '../../components/card/time-left'
import { stateWord } from './appeal-words'
import { categoryWord } from './category-words'
import './inbox-card.scss'
import { sayMoment } from './say-moment'

type InboxCardProps = { row: InboxRow; now: Instant; onTap: () => void }

/** One appeal in the inbox: how long the person still waits, what it is about, who has it. */
export const InboxCard = ({ row, now, onTap }: InboxCardProps) => {
  const state = stateWord(row.state)
  const owner = row.ownerName === null ? '没人接' : row.mine ? '我在跟' : `${row.ownerName}在跟`
  return (
    <Card onTap={onTap} label={`${row.alias}，${categoryWord(row.category)}，${owner}`}>
      <View className="row-apart">
        <View className="row grow inbox-tags">
          {row.minutesLeft === null ? (
            <Tag tone={state.tone} text={state.text} />
          ) : (
            <TimeLeft minutes={row.minutesLeft} />
          )}
          {row.urgent ? <Tag tone="danger" text="急" /> : null}
        </View>
        <Text className="text-note">{sayMoment(row.updatedAt, now)}</Text>
      </View>
      <View className="inbox-preview">{row.preview}</View>
      <View className="row-apart">
        <Text className="text-note grow">
          {row.alias} · {categoryWord(row.category)}
        </Text>
        <Text className={`text-note ${row.ownerName === null ? 'inbox-free' : ''}`}>{owner}</Text>
      </View>
    </Card>
  )
}
