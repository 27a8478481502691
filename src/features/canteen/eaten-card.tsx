import { View } from '@tarojs/components'
import type { CanteenView } from '../../../domain/canteen/schema'
import { sayClock } from '../../../domain/say-day'
import { Icon } from '../../components/icon/icon'
import { sayMoney } from './canteen-words'
import './eaten-card.scss'

/** This meal is had: what it cost and what it saved. */
export const EatenCard = ({ meal }: { meal: NonNullable<CanteenView['meal']> }) => (
  <View className="eaten">
    <View className="eaten-mark">
      <Icon name="check" size="large" />
    </View>
    <View className="text-title">付 {sayMoney(meal.paidCents)}</View>
    <View className="text-soft">
      {sayClock(meal.at)} 用的 · 省了 {sayMoney(meal.fullCents - meal.paidCents)}
    </View>
    <View className="text-note">一餐一次，下一餐再来</View>
  </View>
)
