import { View } from '@tarojs/components'
import type { CouponView } from '../../../domain/points/schema'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { couponMark, lastDayOf } from './points-words'

type CouponListProps = { coupons: readonly CouponView[]; onOpen: (coupon: CouponView) => void }

/** What I bought; only what can still be used opens. */
export const CouponList = ({ coupons, onOpen }: CouponListProps) => (
  <View className="stack">
    {coupons.map((coupon) => {
      const mark = couponMark(coupon)
      const isGood = coupon.state === 'issued'
      return (
        <Card
          key={coupon.id}
          onTap={isGood ? () => onOpen(coupon) : undefined}
          label={`${coupon.rewardName}，${mark.text}`}
        >
          <View className="row-apart">
            <View className="grow">
              <View className="text-lead">{coupon.rewardName}</View>
              <View className="text-note">
                {coupon.merchantName}
                {isGood ? `，用到 ${lastDayOf(coupon)}` : ''}
              </View>
            </View>
            <Tag tone={mark.tone} text={mark.text} />
          </View>
        </Card>
      )
    })}
  </View>
)
