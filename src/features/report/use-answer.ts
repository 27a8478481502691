import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

/** "Really solved" or "not yet". */
export const useAnswer = (onDone: () => void) => {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: ['report'] })
  return useIntent(api.report.answer.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
    onError: refresh,
  })
}
