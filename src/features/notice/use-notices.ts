import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

export const NOTICES_KEY = ['notices']

/** Messages to me, newest first, and how many are unread. */
export const useNotices = () => {
  const query = useQuery({
    queryKey: NOTICES_KEY,
    queryFn: () => api.notice.list.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
