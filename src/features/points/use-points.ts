import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

export const POINTS_KEY = ['points']

/** My points: balance, what waits, what expires, how to earn. */
export const useMyPoints = () => {
  const query = useQuery({
    queryKey: [...POINTS_KEY, 'mine'],
    queryFn: () => api.points.getMine.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

export const useRewards = () =>
  useQuery({ queryKey: [...POINTS_KEY, 'rewards'], queryFn: () => api.points.listRewards.query() })

export const useCoupons = () =>
  useQuery({
    queryKey: [...POINTS_KEY, 'coupons'],
    queryFn: () => api.points.listCoupons.query(),
    meta: { keep: true },
  })

/** The rows of a month, `2026-12`. */
export const useStatement = (month: string) =>
  useQuery({
    queryKey: [...POINTS_KEY, 'statement', month],
    queryFn: () => api.points.getStatement.query({ month }),
  })
