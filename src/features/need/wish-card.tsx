import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { WishView } from '../../../domain/need/schema'
import { Tap } from '../../components/button/tap'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import { TOPIC_WORDS, WISH_STATE_WORDS } from './need-words'
import './wish-card.scss'

type WishCardProps = { wish: WishView; onVote?: (up: boolean) => void; children?: ReactNode; note?: string }

/** One wish, with the vote where the thumb is. */
export const WishCard = ({ wish, onVote, children, note }: WishCardProps) => {
  const { tone, text } = WISH_STATE_WORDS[wish.state]
  const mayVote = onVote && !wish.mine && (wish.state === 'open' || wish.state === 'adopted')
  return (
    <Card>
      <View className="wish-card">
        <View className="grow">
          <View className="row tag-row">
            <Tag tone={tone} text={text} />
            {wish.mine ? <Tag tone="plain" text="我提的" /> : null}
          </View>
          <View className="wish-card-text">{wish.text}</View>
          <View className="text-note">
            {TOPIC_WORDS[wish.topic]}
            {note ? ` · ${note}` : ''}
          </View>
          {wish.reason ? <View className="text-soft">街道说：{wish.reason}</View> : null}
        </View>
        {mayVote ? (
          <Tap
            className={`wish-vote ${wish.voted ? 'wish-vote-on' : ''}`}
            downClass="wish-vote-down"
            role="switch"
            checked={wish.voted}
            label={`我也想要，${wish.votes} 票`}
            onTap={() => onVote(!wish.voted)}
          >
            <Icon name={wish.voted ? 'check' : 'thumb'} />
            <View className="wish-votes">{wish.votes}</View>
            <View className="text-note">{wish.voted ? '投了' : '也想要'}</View>
          </Tap>
        ) : (
          <View className="wish-vote wish-vote-still">
            <View className="wish-votes">{wish.votes}</View>
            <View className="text-note">人也想要</View>
          </View>
        )}
      </View>
      {children}
    </Card>
  )
}
