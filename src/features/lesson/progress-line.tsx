import { View } from '@tarojs/components'
import type { Progress } from '../../../domain/lesson/call-schema'
import type { CardView } from '../../../domain/lesson/card-schema'
import { aria } from '../../platform/aria'
import './progress-line.scss'

type Props = { card: CardView; progress: Progress | undefined }

/** Steps of today's card that are mastered; steps an editor took away no longer count. */
export const masteredOf = (card: CardView, progress: Progress | undefined): string[] =>
  card.steps.flatMap(({ id }) => (progress?.mastered.includes(id) ? [id] : []))

/** How far one topic has come, as a bar and in numbers. */
export const ProgressLine = ({ card, progress }: Props) => {
  const done = masteredOf(card, progress).length
  const share = Math.round((done / card.steps.length) * 100)
  return (
    <View
      className="progress"
      {...aria({ role: 'img', label: `${card.name}，${done} 步会了，一共 ${card.steps.length} 步` })}
    >
      <View className="row-apart">
        <View className="grow">{card.name}</View>
        <View className="text-soft">
          {done === card.steps.length ? '都会了' : `${done}/${card.steps.length}`}
        </View>
      </View>
      <View className="progress-rail">
        <View className="progress-done" style={{ width: `${share}%` }} />
      </View>
    </View>
  )
}
