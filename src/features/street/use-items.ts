import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { EditedItem } from '../../../domain/street/edit-schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'

const ITEMS_KEY = ['street-items']

/** Everything of the street that staff edit. */
export const useItems = () => {
  const query = useQuery({ queryKey: ITEMS_KEY, queryFn: () => api.street.list.query() })
  useFreshOnShow(query)
  return query
}

/** Saves an item with its reason. Everything that shows the street is asked for again. */
export const useSaveItem = (onDone: () => void) => {
  const client = useQueryClient()
  return useIntent(
    (input: { item: EditedItem; why: string }, options) => api.street.save.mutate(input, options),
    {
      onSuccess: () => {
        toast('改好了，骑手马上看得到')
        void client.invalidateQueries()
        onDone()
      },
    },
  )
}

/** Who changed an item, page by page. */
export const useItemChanges = (itemId: string) =>
  useInfiniteQuery({
    queryKey: ['street-changes', itemId],
    queryFn: ({ pageParam }) => api.street.listChanges.query({ itemId, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) => (more ? pages.length : undefined),
  })
