import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

/** Today's children. Every look is written down, so nothing is asked for by a clock. */
export const useToday = () => {
  const query = useQuery({
    queryKey: ['childcare', 'today'],
    queryFn: () => api.childcare.today.query(),
    refetchOnWindowFocus: false,
  })
  useFreshOnShow(query)
  return query
}

export const useCarePeriods = () =>
  useQuery({ queryKey: ['childcare', 'periods'], queryFn: () => api.childcare.periods.query() })

const useDone = (onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['childcare'] })
    onDone()
  }
}

export const useArrive = () =>
  useIntent(api.childcare.arrive.mutate, {
    onSuccess: useDone(() => toast('记下了，家长收到了')),
    onError: (error) => toast(errorLine(error)),
  })

export const useCollect = (onDone: () => void) =>
  useIntent(api.childcare.collect.mutate, { onSuccess: useDone(onDone) })

export const useGuardianPhone = (onPhone: (phone: string) => void) =>
  useIntent(api.childcare.phone.mutate, {
    onSuccess: ({ phone }) => onPhone(phone),
    onError: (error) => toast(errorLine(error)),
  })

export const useSavePeriod = (onDone: () => void) =>
  useIntent(api.childcare.savePeriod.mutate, { onSuccess: useDone(onDone) })

export const useRunDraw = (onDone: () => void) =>
  useIntent(api.childcare.draw.mutate, { onSuccess: useDone(onDone) })
