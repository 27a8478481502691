import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

/** "Me too": whatever the answer is, what is shown is asked for again. */
export const useAddVoice = () => {
  const client = useQueryClient()
  const refresh = () => void client.invalidateQueries({ queryKey: ['report'] })
  return useIntent(api.report.addVoice.mutate, { onSuccess: refresh, onError: refresh })
}
