import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** Takes an absence back. */
export const useEndAbsence = () => {
  const client = useQueryClient()
  const end = useIntent(api.caseload.endAbsence.mutate, {
    onSuccess: () => void client.invalidateQueries({ queryKey: ['absences'] }),
    onError: (error) => toast(errorLine(error)),
  })
  return (absenceId: string) => end.send({ absenceId })
}
