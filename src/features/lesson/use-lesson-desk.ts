import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const MENTORS = ['lesson', 'mentors']
const CARDS = ['lesson', 'desk-cards']

/** Who offers to teach, and lessons to confirm. Names are shown, so nothing is asked for by a clock. */
export const useMentorDesk = () => {
  const query = useQuery({
    queryKey: MENTORS,
    queryFn: () => api.lesson.mentors.query(),
    refetchOnWindowFocus: false,
  })
  useFreshOnShow(query)
  return query
}

export const useDeskCards = () => useQuery({ queryKey: CARDS, queryFn: () => api.lesson.deskCards.query() })

export const useCardHistory = (cardId: string) =>
  useQuery({
    queryKey: ['lesson', 'history', cardId],
    queryFn: () => api.lesson.history.query({ cardId }),
    enabled: cardId !== '',
  })

const useDone = (onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['lesson'] })
    onDone()
  }
}

const say = (error: unknown) => toast(errorLine(error))

export const useDecideMentor = (onDone: () => void) =>
  useIntent(api.lesson.decideMentor.mutate, { onSuccess: useDone(onDone), onError: say })
export const useConfirmFor = () =>
  useIntent(api.lesson.confirmFor.mutate, { onSuccess: useDone(() => toast('记下了')), onError: say })
export const useEnrol = (onDone: () => void) =>
  useIntent(api.lesson.enrol.mutate, { onSuccess: useDone(onDone) })
export const useSaveCard = (onDone: () => void) =>
  useIntent(api.lesson.saveCard.mutate, { onSuccess: useDone(onDone) })
