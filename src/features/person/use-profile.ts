import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

export const PROFILE_KEY = ['profile']

/** Who I am here: alias, work, masked phone number, staff roles. */
export const useProfile = () => {
  const query = useQuery({
    queryKey: PROFILE_KEY,
    queryFn: () => api.person.get.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
