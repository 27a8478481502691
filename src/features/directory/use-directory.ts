import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

export const DIRECTORY_KEY = ['directory'] as const

/** The whole Friendly List in one call, kept on the phone: list, search and every place's page read it without signal. */
export const useDirectory = () => {
  const query = useQuery({
    queryKey: DIRECTORY_KEY,
    queryFn: () => api.directory.list.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
