import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CardStepDone } from '../../../../domain/policy/desk-schema'
import { api } from '../../../api/client'
import { useFreshOnShow } from '../../../api/use-fresh-on-show'
import { useIntent } from '../../../api/use-intent'

const CARDS_KEY = ['policy-desk'] as const
const cardKey = (policyId: string) => ['policy-desk-card', policyId] as const

export const useDeskCards = () => {
  const query = useQuery({ queryKey: CARDS_KEY, queryFn: () => api.policy.listCards.query() })
  useFreshOnShow(query)
  return query
}

/** One card as the desk reads it; nothing is asked for without an id. */
export const useDeskCard = (policyId: string) => {
  const query = useQuery({
    queryKey: cardKey(policyId),
    queryFn: () => api.policy.readCard.query({ policyId }),
    enabled: policyId !== '',
  })
  return query
}

/** After any step the desk and what riders read are asked for again. */
const useStep = <I>(
  call: (input: I, options: { context: { requestId: string } }) => Promise<CardStepDone>,
  onDone: (done: CardStepDone) => void,
) => {
  const client = useQueryClient()
  return useIntent(call, {
    onSuccess: (done) => {
      for (const first of ['policy-desk', 'policy-desk-card', 'policy'])
        void client.invalidateQueries({ queryKey: [first] })
      onDone(done)
    },
  })
}

type OnDone = (done: CardStepDone) => void
export const useSaveDraft = (onDone: OnDone) => useStep(api.policy.saveDraft.mutate, onDone)
export const useSubmitDraft = (onDone: OnDone) => useStep(api.policy.submitDraft.mutate, onDone)
export const useReviewDraft = (onDone: OnDone) => useStep(api.policy.reviewDraft.mutate, onDone)
export const useCheckCard = (onDone: OnDone) => useStep(api.policy.checkCard.mutate, onDone)
export const useDropDraft = (onDone: OnDone) => useStep(api.policy.dropDraft.mutate, onDone)
