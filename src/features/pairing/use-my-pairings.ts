import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const KEY = ['pairing', 'mine']

/** One's own pairings. Not kept on the phone after the app is closed: an elder's door must not be found in it. */
export const useMyPairings = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.pairing.mine.query() })
  useFreshOnShow(query)
  return query
}

const useDone = (onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: KEY })
    onDone()
  }
}

/** `onError` sees every failure, PHONE_NEEDED among them. */
export const useAnswer = (onDone: () => void, onError: (error: unknown) => void) =>
  useIntent(api.pairing.answer.mutate, { onSuccess: useDone(onDone), onError })

export const useChangeMine = (onDone: () => void) =>
  useIntent(api.pairing.changeMine.mutate, { onSuccess: useDone(onDone) })

export const useArrive = () =>
  useIntent(api.pairing.arrive.mutate, {
    onSuccess: useDone(() => toast('到了就好，走的时候记得报平安')),
    onError: (error) => toast(errorLine(error)),
  })

export const useLeave = () =>
  useIntent(api.pairing.leave.mutate, { onSuccess: useDone(() => toast('收到，路上慢点')) })
