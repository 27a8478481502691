import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { learnClock } from './server-clock'

export const COUNTER_KEY = ['canteen-counter']

/** What the cashier needs: the window, the prices, what was given today. */
export const useCounter = () => {
  const query = useQuery({
    queryKey: COUNTER_KEY,
    queryFn: async () => {
      const view = await api.canteen.getCounter.query({})
      learnClock(view.now)
      return view
    },
  })
  useFreshOnShow(query)
  return query
}
