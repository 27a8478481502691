import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** Puts bottles into a freezer; the count on every screen follows. */
export const useRefill = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent(
    (input: { freezerId: string; bottles: number }, options) => api.water.refill.mutate(input, options),
    {
      onSuccess: ({ stock }, { bottles }) => {
        toast(`补了 ${bottles} 瓶，现在 ${stock} 瓶`)
        void client.invalidateQueries({ queryKey: ['home'] })
        void client.invalidateQueries({ queryKey: ['freezer'] })
        onDone()
      },
      onError: (error) => toast(errorLine(error)),
    },
  )
}
