import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { StaffAppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'

const keyOf = (appealId: string) => ['case', appealId]

/** One appeal as a worker sees it. Every read leaves an audit row, so it is read when opened and not by a clock. */
export const useCase = (appealId: string) =>
  useQuery({
    queryKey: keyOf(appealId),
    queryFn: () => api.appeal.read.query({ appealId }),
    enabled: appealId !== '',
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

const useShowCase = () => {
  const client = useQueryClient()
  return ({ appeal }: { appeal: StaffAppealView }) => {
    client.setQueryData(keyOf(appeal.id), { appeal })
    void client.invalidateQueries({ queryKey: ['inbox'] })
  }
}

/** Takes an appeal. A colleague who was faster is told by APPEAL_TAKEN, and the case is read again. */
export const useAcceptCase = (appealId: string) => {
  const client = useQueryClient()
  const { send, busy, error } = useIntent(api.appeal.accept.mutate, {
    onSuccess: useShowCase(),
    onError: () => void client.invalidateQueries({ queryKey: keyOf(appealId) }),
  })
  return { accept: () => send({ appealId }), busy, error }
}

/** Answers with words, a policy card or both. */
export const useReplyToCase = (onSent: () => void) => {
  const show = useShowCase()
  return useIntent(api.appeal.reply.mutate, {
    onSuccess: (answer) => {
      show(answer)
      onSent()
    },
  })
}
