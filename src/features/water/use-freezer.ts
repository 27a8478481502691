import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import type { FreezerTarget } from './freezer-target'

export const freezerKey = (target: FreezerTarget | null) => ['freezer', target]

/** The freezer a person stands before, what they may take, and the others on the street. */
export const useFreezer = (target: FreezerTarget | null) => {
  const query = useQuery({
    queryKey: freezerKey(target),
    queryFn: () => api.water.getFreezer.query(target ?? {}),
    enabled: target !== null,
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}
