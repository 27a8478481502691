import { View } from '@tarojs/components'
import type { CounterView } from '../../../domain/canteen/schema'
import { Card } from '../../components/card/card'
import { sayMoney } from './canteen-words'

/** Today's count, and for how many to cook. */
export const ServedCard = ({ served, comingCount }: Pick<CounterView, 'served' | 'comingCount'>) => (
  <Card>
    <View className="row-apart">
      <View className="grow">
        <View className="text-lead">今天 {served.meals} 份</View>
        <View className="text-note">
          收 {sayMoney(served.paidCents)}，优惠 {sayMoney(served.fullCents - served.paidCents)}
        </View>
      </View>
      <View className="text-soft">说要来的 {comingCount} 人</View>
    </View>
  </Card>
)
