import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const KEY = ['duty']

export const useRoster = (week: number) => {
  const query = useQuery({
    queryKey: [...KEY, 'roster', week],
    queryFn: () => api.duty.roster.query({ week }),
  })
  useFreshOnShow(query)
  return query
}
export const useOnNow = () => {
  const query = useQuery({ queryKey: [...KEY, 'now'], queryFn: () => api.duty.onNow.query() })
  useFreshOnShow(query)
  return query
}
export const useColleagues = () =>
  useQuery({ queryKey: [...KEY, 'people'], queryFn: () => api.duty.people.query() })
export const usePlan = (week: number) => {
  const query = useQuery({ queryKey: [...KEY, 'plan', week], queryFn: () => api.duty.plan.query({ week }) })
  useFreshOnShow(query)
  return query
}

type Call<I, O> = (input: I, options: { context: { requestId: string } }) => Promise<O>

/** A step of the roster: what it did is read again, and a refusal is said. */
export const useDutyStep = <I, O>(call: Call<I, O>, said: string, onDone?: () => void) => {
  const client = useQueryClient()
  const again = () => void client.invalidateQueries({ queryKey: KEY })
  return useIntent<I, O>(call, {
    onSuccess: () => {
      toast(said)
      again()
      onDone?.()
    },
    onError: (error) => {
      toast(errorLine(error))
      again()
    },
  })
}
