import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

type MyAppeals = Awaited<ReturnType<typeof api.appeal.listMine.query>>

const KEY = ['appeal', 'mine']

/** The caller's appeals, the promise of this hour and the hotlines. Never kept on the phone: it is case data. */
export const useMyAppeals = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.appeal.listMine.query() })
  useFreshOnShow(query)
  return query
}

/** What the list answered last, without asking again: hotlines and message templates for the screens behind it. */
export const useKnownAppeals = (): MyAppeals | null => useQueryClient().getQueryData<MyAppeals>(KEY) ?? null
