import type { CouponView, RewardView } from '../../../domain/points/schema'
import { errorLine } from '../../api/error-texts'
import { ConfirmSheet } from '../../components/sheet/confirm-sheet'
import { useRedeem } from './use-redeem'

type RedeemSheetProps = {
  reward: RewardView
  balance: number
  onBought: (coupon: CouponView) => void
  onClose: () => void
}

/** Asks once before points go: what for, what is left after. */
export const RedeemSheet = ({ reward, balance, onBought, onClose }: RedeemSheetProps) => {
  const redeem = useRedeem(onBought)
  const left = balance - reward.cost
  return (
    <ConfirmSheet
      open
      onClose={onClose}
      title={`换${reward.name}？`}
      text={
        left < 0
          ? `要 ${reward.cost} 分，你还差 ${-left} 分。`
          : `用 ${reward.cost} 分，换完还剩 ${left} 分。到${reward.merchantName}出示，${reward.validDays} 天内有效；没用可以退。`
      }
      confirm={left < 0 ? '先去攒一攒' : `用 ${reward.cost} 分换`}
      busy={redeem.busy}
      note={redeem.error ? errorLine(redeem.error) : undefined}
      onConfirm={() => (left < 0 ? onClose() : redeem.send({ rewardId: reward.id }))}
    />
  )
}
