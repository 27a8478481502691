import { useQuery } from '@tanstack/react-query'
import type { InboxBox } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** Minutes run while one looks at them. */
const LOOK_AGAIN_MS = 30_000

/** A page of one box of the social workers' inbox with the counts of all. */
export const useInbox = (box: InboxBox, page: number) => {
  const query = useQuery({
    queryKey: ['inbox', box, page],
    queryFn: () => api.appeal.inbox.query({ box, page }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  useFreshOnShow(query)
  return query
}
