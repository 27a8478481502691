import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { learnClock } from './server-clock'

const WATCH_MS = 6000
export const CANTEEN_KEY = ['canteen']

/** The window of now or next and what I have of it; while it runs it is watched, so that the phone shows the yes too. */
export const useCanteen = () => {
  const query = useQuery({
    queryKey: CANTEEN_KEY,
    queryFn: async () => {
      const view = await api.canteen.get.query({})
      learnClock(view.now)
      return view
    },
    refetchInterval: ({ state: { data } }) =>
      data?.window?.state === 'now' && !data.meal ? WATCH_MS : false,
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
