import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AddReadingInput, CallResult, FoundPatient } from '../../../domain/clinic/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'
import { adviceToast } from './reading-sheet'

export type PatientList = 'overdue' | 'all'

/** Patients of one list, page by page. Every look is written down, so nothing is asked for by a clock. */
export const usePatients = (list: PatientList) =>
  useInfiniteQuery({
    queryKey: ['clinic', 'patients', list],
    queryFn: ({ pageParam }) => api.clinic.patients.query({ list, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.more ? pages.length : undefined),
    refetchOnWindowFocus: false,
  })

const keyOf = (patientId: string) => ['clinic', 'patient', patientId]

export const usePatient = (patientId: string) =>
  useQuery({
    queryKey: keyOf(patientId),
    queryFn: () => api.clinic.read.query({ patientId }),
    enabled: patientId !== '',
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

const useRefresh = (patientId: string, onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: keyOf(patientId) })
    void client.invalidateQueries({ queryKey: ['clinic', 'patients'] })
    onDone()
  }
}

export const useMeasurePatient = (patientId: string, onDone: () => void) => {
  const refresh = useRefresh(patientId, onDone)
  const { send, busy, error } = useIntent(api.clinic.addFor.mutate, {
    onSuccess: ({ advice }) => {
      toast(adviceToast(advice))
      refresh()
    },
  })
  return { send: (reading: AddReadingInput['reading']) => send({ patientId, reading }), busy, error }
}

export const useNote = (patientId: string, onDone: () => void) =>
  useIntent(api.clinic.note.mutate, { onSuccess: useRefresh(patientId, onDone) })

/** Shows the number for one call; its person sees that it was. */
export const usePhoneOf = (onPhone: (phone: string) => void) =>
  useIntent(api.clinic.phone.mutate, {
    onSuccess: ({ phone }) => onPhone(phone),
    onError: (error) => toast(errorLine(error)),
  })

export const useKeepCall = (patientId: string, onDone: () => void) => {
  const { send, busy, error } = useIntent(api.clinic.keepCall.mutate, {
    onSuccess: useRefresh(patientId, onDone),
  })
  return { send: (result: CallResult) => send({ patientId, result }), busy, error }
}

const readHand = (typed: string) => {
  const text = typed.trim()
  if (/^\d{4}$/.test(text)) return { code: text }
  return /^1[3-9]\d{9}$/.test(text) ? { phone: text } : null
}

/** Who stands at the desk: searched as soon as four digits or a whole number are typed. */
export const useFindPatient = (typed: string) => {
  const hand = readHand(typed)
  const query = useQuery({
    queryKey: ['clinic', 'find', typed.trim()],
    queryFn: (): Promise<{ found: FoundPatient[] }> =>
      hand ? api.clinic.find.query(hand) : Promise.resolve({ found: [] }),
    enabled: hand !== null,
    staleTime: 0,
    gcTime: 0,
  })
  return { query, asked: hand !== null }
}
