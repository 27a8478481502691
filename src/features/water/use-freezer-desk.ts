import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FreezerDesk } from '../../../domain/water/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const DESK_KEY = ['freezer-desk']

/** Every freezer with its settings and who changed them. */
export const useFreezerDesk = () => {
  const query = useQuery({ queryKey: DESK_KEY, queryFn: () => api.water.list.query() })
  useFreshOnShow(query)
  return query
}

type Settings = Pick<FreezerDesk, 'name' | 'capacity' | 'lowAt' | 'open' | 'v'> & {
  freezerId: string
  why: string
}

/** Changes the settings of a freezer, with a reason. */
export const useSaveFreezer = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent((input: Settings, options) => api.water.save.mutate(input, options), {
    onSuccess: () => {
      toast('改好了')
      for (const queryKey of [DESK_KEY, ['freezer'], ['home'], ['station']]) {
        void client.invalidateQueries({ queryKey })
      }
      onDone()
    },
  })
}
