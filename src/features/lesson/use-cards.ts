import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** All lesson cards; kept on the phone, so that a lesson goes on without signal. */
export const useCards = () => {
  const query = useQuery({
    queryKey: ['lesson', 'cards'],
    queryFn: () => api.lesson.cards.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
