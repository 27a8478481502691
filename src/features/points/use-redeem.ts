import { useQueryClient } from '@tanstack/react-query'
import type { CouponView } from '../../../domain/points/schema'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { POINTS_KEY } from './use-points'

/** Buys a reward; the coupon is there at once. */
export const useRedeem = (onBought: (coupon: CouponView) => void) => {
  const client = useQueryClient()
  return useIntent((input: { rewardId: string }, options) => api.points.redeem.mutate(input, options), {
    onSuccess: ({ coupon }) => {
      void client.invalidateQueries({ queryKey: POINTS_KEY })
      onBought(coupon)
    },
  })
}

/** Gives an unused coupon back for its points. */
export const useReturnCoupon = (onReturned: () => void) => {
  const client = useQueryClient()
  return useIntent((input: { couponId: string }, options) => api.points.returnCoupon.mutate(input, options), {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: POINTS_KEY })
      onReturned()
    },
  })
}
