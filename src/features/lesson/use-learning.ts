import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const KEY = ['lesson', 'learning']

/** One's own learning. */
export const useLearning = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.lesson.learning.query() })
  useFreshOnShow(query)
  return query
}

const useDone = () => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: KEY })
}

export const useJoin = () => useIntent(api.lesson.join.mutate, { onSuccess: useDone() })

export const useConfirm = () => {
  const done = useDone()
  return useIntent(api.lesson.confirm.mutate, {
    onSuccess: ({ state }) => {
      done()
      toast(state === 'confirmed' ? '记下了，谢谢你的导师' : '记下了')
    },
    onError: (error) => toast(errorLine(error)),
  })
}
