import { View } from '@tarojs/components'
import type { MyPoints } from '../../../domain/points/schema'
import { dayWords } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'

/** How many I have, what is on its way, and what goes soon. */
export const BalanceCard = ({ points }: { points: MyPoints }) => {
  const { balance, expiresNext, pending, sample, now } = points
  return (
    <Card>
      <View className="stack">
        <View className="row-apart">
          <BigNumber value={balance} unit="分" label="红色积分" />
          {sample ? <Tag tone="plain" text="分值是样例" /> : null}
        </View>
        {expiresNext ? (
          <View className="text-note">
            {expiresNext.points} 分用到 {expiresNext.on.slice(0, 4)}年
            {dayWords(expiresNext.on, dayOf(now)).date}
          </View>
        ) : null}
        {pending.map(({ id, title, amount }) => (
          <Strip key={id} tone="soon" icon="clock">
            {title}，{amount} 分，等人批
          </Strip>
        ))}
      </View>
    </Card>
  )
}
