import { useQueryClient } from '@tanstack/react-query'
import type { FreezerView } from '../../../domain/water/schema'
import { apiErrorOf } from '../../api/api-error'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import type { FreezerTarget } from './freezer-target'
import { freezerKey } from './use-freezer'

/** Takes one bottle. What the answer says of stock and share is put on the screen at once. */
export const useTakeWater = (target: FreezerTarget | null) => {
  const client = useQueryClient()
  return useIntent((input: { freezerId: string }, options) => api.water.take.mutate(input, options), {
    onSuccess: ({ me, stock }) => {
      client.setQueryData<FreezerView>(freezerKey(target), (view) =>
        view ? { ...view, me, freezer: { ...view.freezer, stock } } : view,
      )
      void client.invalidateQueries({ queryKey: ['home'] })
    },
    onError: (error) => {
      const { code } = apiErrorOf(error)
      const isOutdated = code === 'WATER_EMPTY' || code === 'WATER_LIMIT_REACHED'
      if (isOutdated) void client.invalidateQueries({ queryKey: freezerKey(target) })
    },
  })
}
