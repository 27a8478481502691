import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { CouponView, RewardView } from '../../../../domain/points/schema'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { BalanceCard } from '../../../features/points/balance-card'
import { CouponList } from '../../../features/points/coupon-list'
import { CouponSheet } from '../../../features/points/coupon-sheet'
import { RedeemSheet } from '../../../features/points/redeem-sheet'
import { RewardCard } from '../../../features/points/reward-card'
import { StatementView } from '../../../features/points/statement-view'
import { useCoupons, useMyPoints, useRewards } from '../../../features/points/use-points'
import { WaysCard } from '../../../features/points/ways-card'

const TABS = [
  { id: 'rewards', label: '换东西' },
  { id: 'coupons', label: '我的券' },
  { id: 'statement', label: '明细' },
  { id: 'ways', label: '怎么攒' },
] as const
type TabId = (typeof TABS)[number]['id']

const Rewards = ({ onPick }: { onPick: (reward: RewardView) => void }) => (
  <QueryView
    query={useRewards()}
    empty={{
      when: ({ rewards }) => rewards.length === 0,
      text: '还没有能换的',
      hint: '积分先攒着，不会白攒',
    }}
  >
    {({ rewards, balance }) => (
      <View className="stack">
        {rewards.map((reward) => (
          <RewardCard key={reward.id} reward={reward} balance={balance} onTap={() => onPick(reward)} />
        ))}
      </View>
    )}
  </QueryView>
)

const Coupons = ({ onOpen }: { onOpen: (coupon: CouponView) => void }) => (
  <QueryView
    query={useCoupons()}
    empty={{ when: ({ coupons }) => coupons.length === 0, text: '还没有券', hint: '用积分换到的券会在这里' }}
  >
    {({ coupons }) => <CouponList coupons={coupons} onOpen={onOpen} />}
  </QueryView>
)

const isTab = (value: string | undefined): value is TabId => TABS.some(({ id }) => id === value)

/** My points: how many, what they buy, what I bought, where they came from. */
export default function PointsPage() {
  const query = useMyPoints()
  const { tab: named } = useRouter().params
  const [tab, setTab] = useState<TabId>(isTab(named) ? named : 'rewards')
  const [wanted, setWanted] = useState<RewardView | null>(null)
  const [coupon, setCoupon] = useState<CouponView | null>(null)
  const bought = (fresh: CouponView) => {
    setWanted(null)
    setTab('coupons')
    setCoupon(fresh)
  }
  return (
    <Screen>
      <QueryView query={query}>
        {(points) => (
          <View className="stack">
            <BalanceCard points={points} />
            <TabStrip tabs={TABS} chosen={tab} onChoose={setTab} />
            {tab === 'rewards' ? <Rewards onPick={setWanted} /> : null}
            {tab === 'coupons' ? <Coupons onOpen={setCoupon} /> : null}
            {tab === 'statement' ? <StatementView now={points.now} /> : null}
            {tab === 'ways' ? <WaysCard ways={points.ways} /> : null}
            {wanted ? (
              <RedeemSheet
                reward={wanted}
                balance={points.balance}
                onBought={bought}
                onClose={() => setWanted(null)}
              />
            ) : null}
          </View>
        )}
      </QueryView>
      {coupon ? <CouponSheet coupon={coupon} onClose={() => setCoupon(null)} /> : null}
    </Screen>
  )
}
