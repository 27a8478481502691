import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'

const KEY = ['study']

export const useTasks = () => {
  const query = useQuery({ queryKey: [...KEY, 'tasks'], queryFn: () => api.study.tasks.query() })
  useFreshOnShow(query)
  return query
}

export const useTask = (taskId: string) =>
  useQuery({ queryKey: [...KEY, taskId], queryFn: () => api.study.task.query({ taskId }) })

const useAgain = () => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: KEY })
}

export const useAnswer = () => useIntent(api.study.answer.mutate, { onSuccess: useAgain() })
export const useTell = () => useIntent(api.study.tell.mutate, { onSuccess: useAgain() })
