import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** No-shows somebody contests. Every look is written down, so nothing is asked for by a clock. */
export const useContests = () =>
  useQuery({
    queryKey: ['door', 'contests'],
    queryFn: () => api.booking.listContests.query(),
    refetchOnWindowFocus: false,
  })

export const useDecideContest = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent(api.booking.decideContest.mutate, {
    onSuccess: () => {
      toast('记下了，本人会收到')
      void client.invalidateQueries({ queryKey: ['door'] })
      onDone()
    },
    onError: (error) => toast(errorLine(error)),
  })
}
