import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** Offers come and lines move while one looks: a screen left open asks again this often. */
const LOOK_AGAIN_MS = 30_000

/** The caller's bookings, to come and past. */
export const useMyBookings = () => {
  const query = useQuery({
    queryKey: ['booking', 'mine'],
    queryFn: () => api.booking.listMine.query(),
    refetchInterval: LOOK_AGAIN_MS,
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
