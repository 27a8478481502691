import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const GRANTS_KEY = ['point-grants']

/** Points that wait for approval. */
export const useGrants = () => {
  const query = useQuery({ queryKey: GRANTS_KEY, queryFn: () => api.points.listGrants.query() })
  useFreshOnShow(query)
  return query
}

/** Approves; the list is read again whatever the answer is. */
export const useApprove = () => {
  const client = useQueryClient()
  const again = () => void client.invalidateQueries({ queryKey: GRANTS_KEY })
  return useIntent((input: { grantId: string }, options) => api.points.approve.mutate(input, options), {
    onSuccess: ({ grant }) => {
      toast(grant.state === 'confirmed' ? '批了，积分到账' : '批了，还差一位同事')
      again()
    },
    onError: (error) => {
      toast(errorLine(error))
      again()
    },
  })
}

export const useReject = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent(
    (input: { grantId: string; why: string }, options) => api.points.reject.mutate(input, options),
    {
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: GRANTS_KEY })
        onDone()
      },
    },
  )
}

type Award = { phone: string; amount: number; title: string }

export const useAward = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent((input: Award, options) => api.points.award.mutate(input, options), {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: GRANTS_KEY })
      onDone()
    },
  })
}
