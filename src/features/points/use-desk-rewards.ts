import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'

const KEY = ['desk-rewards']

/** Every reward, for whoever edits them. */
export const useDeskRewards = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.points.deskRewards.query() })
  useFreshOnShow(query)
  return query
}

export const useSaveReward = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent(api.points.saveReward.mutate, {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: KEY })
      onDone()
    },
  })
}
