import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** Every programme of the street with its next dates. */
export const useProgrammes = () => {
  const query = useQuery({
    queryKey: ['booking', 'programmes'],
    queryFn: () => api.booking.listProgrammes.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
