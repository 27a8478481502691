import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

/** Takes a coupon at the counter. */
export const useTake = () =>
  useIntent((input: { code: string }, options) => api.points.takeCoupon.mutate(input, options))

/** Gives back what was taken by mistake, within a minute. */
export const useUndoTake = (onUndone: () => void) =>
  useIntent((input: { couponId: string }, options) => api.points.undoTake.mutate(input, options), {
    onSuccess: onUndone,
  })
