import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const KEY = ['childcare', 'mine']

/** One's own children. Not kept on the phone after the app is closed. */
export const useMyChildcare = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.childcare.mine.query() })
  useFreshOnShow(query)
  return query
}

/** After any change the lists that showed it are asked for again. */
const useDone = (onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: ['childcare'] })
    onDone()
  }
}

export const useSaveChild = (onDone: () => void) =>
  useIntent(api.childcare.saveChild.mutate, { onSuccess: useDone(onDone) })

export const useWithdrawChild = (onDone: () => void) =>
  useIntent(api.childcare.withdrawChild.mutate, { onSuccess: useDone(onDone) })

export const useWish = (onDone: () => void) =>
  useIntent(api.childcare.wish.mutate, { onSuccess: useDone(onDone) })

export const useDecline = (onDone: () => void) =>
  useIntent(api.childcare.decline.mutate, {
    onSuccess: useDone(onDone),
    onError: (error) => toast(errorLine(error)),
  })

/** A draw as everybody sees it. */
export const useDraw = (periodId: string) =>
  useQuery({
    queryKey: ['childcare', 'draw', periodId],
    queryFn: () => api.childcare.result.query({ periodId }),
    enabled: periodId !== '',
  })
