import { View } from '@tarojs/components'
import { sayYuan } from '../../../domain/canteen/price'
import type { SheetView } from '../../../domain/canteen/schema'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'

/** The day in four numbers: what the community settles is the discount. */
export const SumsCard = ({ sums, undone, comingCount }: SheetView) => (
  <Card>
    <BigNumber label="供餐" value={sums.meals} unit="份" />
    <View>
      原价 {sayYuan(sums.fullCents)} 元 · 实收 {sayYuan(sums.paidCents)} 元
    </View>
    <View className="text-lead">优惠合计 {sayYuan(sums.fullCents - sums.paidCents)} 元</View>
    <View className="text-note">
      说要来的 {comingCount} 人{undone > 0 ? ` · 撤回 ${undone} 次` : ''}
    </View>
  </Card>
)
