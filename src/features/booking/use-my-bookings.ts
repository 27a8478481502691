import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** The caller's bookings. `after` false waits: a first screen makes one call, this one comes behind it. */
export const useMyBookings = (after = true) => {
  const query = useQuery({
    queryKey: ['booking', 'mine'],
    queryFn: () => api.booking.listMine.query(),
    enabled: after,
    meta: { keep: true },
  })
  useFreshOnShow({ isStale: after && query.isStale, refetch: query.refetch })
  return query
}
