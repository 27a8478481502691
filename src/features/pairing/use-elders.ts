import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { VisitPlan } from '../../../domain/pairing/plan-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const ALL = ['pairing', 'desk']

/** Elders page by page. Every look is written down, so nothing is asked for by a clock. */
export const useElders = () => {
  const query = useInfiniteQuery({
    queryKey: [...ALL, 'elders'],
    queryFn: ({ pageParam }) => api.pairing.elders.query({ page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.length : undefined),
    refetchOnWindowFocus: false,
  })
  useFreshOnShow(query)
  return query
}

export const useElder = (elderId: string) =>
  useQuery({
    queryKey: [...ALL, 'elder', elderId],
    queryFn: () => api.pairing.read.query({ elderId }),
    enabled: elderId !== '',
    refetchOnWindowFocus: false,
  })

/** Alarms and calls that are due. */
export const useDesk = () => {
  const query = useQuery({
    queryKey: [...ALL, 'due'],
    queryFn: () => api.pairing.desk.query(),
    refetchOnWindowFocus: false,
  })
  useFreshOnShow(query)
  return query
}

export const usePreview = (plan: VisitPlan, enabled: boolean) =>
  useQuery({
    queryKey: [...ALL, 'preview', plan],
    queryFn: () => api.pairing.preview.query({ plan }),
    enabled,
  })

const useDone = (onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ALL })
    onDone()
  }
}

export const useRegister = (onDone: () => void) =>
  useIntent(api.pairing.register.mutate, { onSuccess: useDone(onDone) })
export const useSaveElder = (onDone: () => void) =>
  useIntent(api.pairing.save.mutate, { onSuccess: useDone(onDone) })
export const useCloseElder = (onDone: () => void) =>
  useIntent(api.pairing.close.mutate, { onSuccess: useDone(onDone) })
export const useOffer = (onDone: () => void) =>
  useIntent(api.pairing.offer.mutate, { onSuccess: useDone(onDone) })
export const useSavePlan = (onDone: () => void) =>
  useIntent(api.pairing.plan.mutate, { onSuccess: useDone(onDone) })
export const useChangePair = (onDone: () => void) =>
  useIntent(api.pairing.change.mutate, { onSuccess: useDone(onDone) })
export const useKeepCall = (onDone: () => void) =>
  useIntent(api.pairing.keepCall.mutate, { onSuccess: useDone(onDone) })
export const useHandle = (onDone: () => void) =>
  useIntent(api.pairing.handle.mutate, { onSuccess: useDone(onDone) })

/** Shows a rider's number for one call; the rider sees that it was. */
export const useRiderPhone = (onPhone: (phone: string) => void) =>
  useIntent(api.pairing.riderPhone.mutate, {
    onSuccess: ({ phone }) => onPhone(phone),
    onError: (error) => toast(errorLine(error)),
  })
