import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskReward } from '../../../../domain/points/schema'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { rewardMark } from '../../../features/points/points-words'
import { RewardForm } from '../../../features/points/reward-form'
import { useDeskRewards } from '../../../features/points/use-desk-rewards'

const RewardRow = ({ reward, onTap }: { reward: DeskReward; onTap: () => void }) => {
  const mark = rewardMark(reward)
  return (
    <Card onTap={onTap} label={`改${reward.name}，${mark.text}`}>
      <View className="row-apart">
        <View className="grow">
          <View className="text-lead">{reward.name}</View>
          <View className="text-note">
            {reward.cost} 分，{reward.merchantName}，换出 {reward.given} 份
          </View>
        </View>
        <Tag tone={mark.tone} text={mark.text} />
      </View>
    </Card>
  )
}

type Opened = { reward: DeskReward | null } | null

/** What points buy: stock, price, window and counter of each. */
export default function RewardsDesk() {
  const query = useDeskRewards()
  const [opened, open] = useState<Opened>(null)
  return (
    <Screen footer={<MainButton label="加一样能换的" onTap={() => open({ reward: null })} />}>
      <QueryView
        query={query}
        empty={{
          when: ({ rewards }) => rewards.length === 0,
          text: '还没有能换的',
          hint: '加一样，骑手就看得到',
        }}
      >
        {({ rewards }) => (
          <View className="stack">
            {rewards.map((reward) => (
              <RewardRow key={reward.id} reward={reward} onTap={() => open({ reward })} />
            ))}
          </View>
        )}
      </QueryView>
      {opened && query.data ? (
        <RewardForm
          reward={opened.reward}
          counters={query.data.counters}
          now={query.data.now}
          onClose={() => open(null)}
        />
      ) : null}
    </Screen>
  )
}
