import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** All the home screen shows, in one call; kept on the phone for a rider without signal. */
export const useHome = () => {
  const query = useQuery({ queryKey: ['home'], queryFn: () => api.home.get.query(), meta: { keep: true } })
  useFreshOnShow(query)
  return query
}
