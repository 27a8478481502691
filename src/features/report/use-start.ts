import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** The street as a line; it hardly changes, and without signal the last one does. */
export const useStart = () =>
  useQuery({
    queryKey: ['report', 'start'],
    queryFn: () => api.report.start.query(),
    staleTime: 10 * 60_000,
    meta: { keep: true },
  })
