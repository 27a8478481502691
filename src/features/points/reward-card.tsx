import { View } from '@tarojs/components'
import type { RewardView } from '../../../domain/points/schema'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import './points.scss'
import { rewardMark } from './points-words'

type RewardCardProps = { reward: RewardView; balance: number; onTap: () => void }

/** One thing to buy: what, how many points, how many are left; how many points are missing, before the tap. */
export const RewardCard = ({ reward, balance, onTap }: RewardCardProps) => {
  const mark = rewardMark(reward)
  const missing = reward.cost - balance
  return (
    <Card
      onTap={reward.state === 'open' ? onTap : undefined}
      label={`${reward.name}，${reward.cost} 分，${mark.text}`}
    >
      <View className="row-apart">
        <View className="row grow">
          <Icon name={reward.rewardKind === 'meal' ? 'bowl' : 'gift'} />
          <View className="grow reward-words">
            <View className="text-lead">{reward.name}</View>
            <View className="text-note">
              {reward.about}
              {reward.sample ? '（样例）' : ''}
            </View>
          </View>
        </View>
        <View className="points-cost">{reward.cost} 分</View>
      </View>
      <View className="row-apart">
        <Tag tone={mark.tone} text={mark.text} />
        {missing > 0 ? <View className="text-note">还差 {missing} 分</View> : null}
      </View>
    </Card>
  )
}
