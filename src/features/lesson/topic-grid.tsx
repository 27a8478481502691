import { View } from '@tarojs/components'
import type { CardView } from '../../../domain/lesson/card-schema'
import { Tap } from '../../components/button/tap'
import { Icon } from '../../components/icon/icon'
import { iconOf } from './icon-of'
import './topic-grid.scss'

type Props = { cards: readonly CardView[]; onOpen: (id: string) => void }

/** The topics as doors one can hit without glasses. */
export const TopicGrid = ({ cards, onOpen }: Props) => (
  <View className="topics">
    {cards.map(({ id, name, icon, about, steps }) => (
      <Tap
        key={id}
        className="topic"
        downClass="card-down"
        label={`${name}，${about}`}
        onTap={() => onOpen(id)}
      >
        <View className="topic-mark">
          <Icon name={iconOf(icon)} size="large" />
        </View>
        <View className="grow">
          <View className="topic-name">{name}</View>
          <View className="text-soft">{about}</View>
          <View className="text-note">{steps.length} 步</View>
        </View>
        <Icon name="right" />
      </Tap>
    ))}
  </View>
)
