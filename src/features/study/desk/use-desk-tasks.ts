import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { useFreshOnShow } from '../../../api/use-fresh-on-show'
import { useIntent } from '../../../api/use-intent'

const KEY = ['study', 'desk']

/** Every task with its right answers, for whoever writes them. */
export const useDeskTasks = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.study.deskTasks.query() })
  useFreshOnShow(query)
  return query
}

/** The policy cards a task can point to. */
export const useCardNames = () =>
  useQuery({ queryKey: ['study', 'cards'], queryFn: () => api.policy.listCards.query() })

export const useSaveTask = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent(api.study.saveTask.mutate, {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['study'] })
      onDone()
    },
  })
}
