import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** One card; kept on the phone, because it is read again on the way to a counter. */
export const usePolicy = (policyId: string) =>
  useQuery({
    queryKey: ['policy', 'card', policyId],
    queryFn: () => api.policy.get.query({ policyId }),
    enabled: policyId !== '',
    meta: { keep: true },
  })
