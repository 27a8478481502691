import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'

const KEY = ['lesson', 'teaching']

/** One's own teaching. Not kept on the phone: it holds elders' names. Never fresh: a yes may have come. */
export const useTeaching = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.lesson.teaching.query(), staleTime: 0 })
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
export const useOffer = (onDone: () => void, onError: (error: unknown) => void) =>
  useIntent(api.lesson.offer.mutate, { onSuccess: useDone(onDone), onError })
export const useStop = (onDone: () => void) =>
  useIntent(api.lesson.stop.mutate, { onSuccess: useDone(onDone) })
export const useAddLearner = (onDone: () => void) =>
  useIntent(api.lesson.addLearner.mutate, { onSuccess: useDone(onDone) })
export const useDropLearner = (onDone: () => void) =>
  useIntent(api.lesson.dropLearner.mutate, { onSuccess: useDone(onDone) })
export const useTeach = (onDone: () => void) =>
  useIntent(api.lesson.teach.mutate, { onSuccess: useDone(onDone) })
