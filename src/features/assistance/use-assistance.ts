import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const KEY = ['assistance']

export const useMyAssistance = () => {
  const query = useQuery({ queryKey: [...KEY, 'mine'], queryFn: () => api.assistance.mine.query() })
  useFreshOnShow(query)
  return query
}

export const useHelperList = () =>
  useQuery({ queryKey: [...KEY, 'helper'], queryFn: () => api.assistance.forHelper.query() })

export type InboxList = 'open' | 'mine' | 'overdue' | 'all'

export const useInbox = (list: InboxList) => {
  const query = useQuery({
    queryKey: [...KEY, 'inbox', list],
    queryFn: () => api.assistance.inbox.query({ list, page: 0 }),
  })
  useFreshOnShow(query)
  return query
}

/** Every look is written down, so nothing is asked for by a clock. */
export const useFile = (id: string, isStaff: boolean) =>
  useQuery({
    queryKey: [...KEY, 'file', id],
    queryFn: () => (isStaff ? api.assistance.read.query({ id }) : api.assistance.handled.query({ id })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

type Call<I, O> = (input: I, options: { context: { requestId: string } }) => Promise<O>

/** A step of a request: what it did is read again, and a refusal is said. */
export const useAssistanceStep = <I, O>(call: Call<I, O>, said: string, onDone?: (output: O) => void) => {
  const client = useQueryClient()
  const again = () => void client.invalidateQueries({ queryKey: KEY })
  return useIntent<I, O>(call, {
    onSuccess: (output) => {
      if (said !== '') toast(said)
      again()
      onDone?.(output)
    },
    onError: (error) => {
      toast(errorLine(error))
      again()
    },
  })
}
