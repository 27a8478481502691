import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** One programme to read or edit. */
export const useProgramme = (programmeId: string) =>
  useQuery({
    queryKey: ['programme', 'one', programmeId],
    queryFn: () => api.programme.get.query({ programmeId }),
    enabled: programmeId !== '',
  })
