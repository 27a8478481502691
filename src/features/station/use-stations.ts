import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** The stations of the street in order; the home answer holds them all. */
export const useStations = () => {
  const query = useQuery({
    queryKey: ['home'],
    queryFn: () => api.home.get.query(),
    meta: { keep: true },
    select: ({ stations }) => stations.map(({ id, name, short, open }) => ({ id, name, short, open })),
  })
  useFreshOnShow(query)
  return query
}
