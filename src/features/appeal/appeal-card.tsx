import { Text, View } from '@tarojs/components'
import type { AppealSummary } from '../../../domain/appeal/schema'
import type { Instant } from '../../../domain/time'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import './appeal-card.scss'
import { promiseWords, stateWord } from './appeal-words'
import { categoryWord } from './category-words'
import { sayMoment } from './say-moment'

type AppealCardProps = { appeal: AppealSummary; now: Instant; onTap: () => void }

/** One appeal in the person's list: the last words, where it stands, what was promised. */
export const AppealCard = ({ appeal, now, onTap }: AppealCardProps) => {
  const { tone, text } = stateWord(appeal.state)
  const promise = promiseWords(appeal, now)
  return (
    <Card
      onTap={onTap}
      label={`${categoryWord(appeal.category)}，${text}${appeal.unread ? '，有新回复' : ''}`}
    >
      <View className="row-apart">
        <View className="row grow">
          {appeal.unread ? <View className="appeal-unread">新回复</View> : null}
          <Text className="text-lead">{categoryWord(appeal.category)}</Text>
        </View>
        <Tag tone={tone} text={text} />
      </View>
      <View className="appeal-preview">{appeal.preview}</View>
      <View className="row-apart">
        <Text className={`text-note grow ${appeal.overdue ? 'appeal-late' : ''}`}>{promise}</Text>
        <Text className="text-note">{sayMoment(appeal.updatedAt, now)}</Text>
      </View>
    </Card>
  )
}
