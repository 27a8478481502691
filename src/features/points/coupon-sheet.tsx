import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CouponView } from '../../../domain/points/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { QrCode } from '../../components/picture/qr-code'
import { Sheet } from '../../components/sheet/sheet'
import './points.scss'
import { lastDayOf } from './points-words'
import { useReturnCoupon } from './use-redeem'

type CouponSheetProps = { coupon: CouponView; onClose: () => void }

/** The code the merchant scans; it needs no signal. */
export const CouponSheet = ({ coupon, onClose }: CouponSheetProps) => {
  const returning = useReturnCoupon(onClose)
  const [isReturning, setReturning] = useState(false)
  return (
    <Sheet open onClose={onClose} title={coupon.rewardName}>
      <View className="stack">
        <QrCode text={coupon.code} label={`${coupon.rewardName}的券码`} />
        <View className="coupon-words">
          <View className="text-lead">{coupon.merchantName}</View>
          <View className="text-soft">用到 {lastDayOf(coupon)}，只能用一次，别截图给别人</View>
        </View>
        <MainButton label="好" onTap={onClose} />
        <TextButton
          label={isReturning ? `确定退？${coupon.cost} 分退给你` : '不要了，退积分'}
          tone={isReturning ? 'danger' : 'quiet'}
          onTap={() => (isReturning ? returning.send({ couponId: coupon.id }) : setReturning(true))}
        />
        {returning.error ? <View className="text-note">{errorLine(returning.error)}</View> : null}
      </View>
    </Sheet>
  )
}
