import { useQuery } from '@tanstack/react-query'
import type { InboxBox } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** Minutes run while one looks at them. */
const LOOK_AGAIN_MS = 30_000

/** One box of the social workers' inbox with the counts of all. */
export const useInbox = (box: InboxBox) => {
  const query = useQuery({
    queryKey: ['inbox', box],
    queryFn: () => api.appeal.inbox.query({ box }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  useFreshOnShow(query)
  return query
}
