import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** Every freezer of the street with its station, in order; the home answer holds them all. */
export const useStreetFreezers = () => {
  const query = useQuery({
    queryKey: ['home'],
    queryFn: () => api.home.get.query(),
    meta: { keep: true },
    select: ({ stations }) =>
      stations.flatMap((station) =>
        station.freezers.map((freezer) => ({ ...freezer, stationName: station.name })),
      ),
  })
  useFreshOnShow(query)
  return query
}

export type StreetFreezer = NonNullable<ReturnType<typeof useStreetFreezers>['data']>[number]
