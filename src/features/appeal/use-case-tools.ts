import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** What the moves on a case need: colleagues, canned replies, other appeals of the person. */
export const useCaseTools = (appealId: string) =>
  useQuery({
    queryKey: ['case-tools', appealId],
    queryFn: () => api.appeal.tools.query({ appealId }),
    enabled: appealId !== '',
  })
