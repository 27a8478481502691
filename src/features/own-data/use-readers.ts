import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** Who of the staff read what of mine, newest first, page by page. Never kept on the phone. */
export const useReaders = () =>
  useInfiniteQuery({
    queryKey: ['readers'],
    queryFn: ({ pageParam }) => api.person.listAudit.query({ page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) => (more ? pages.length : undefined),
  })
