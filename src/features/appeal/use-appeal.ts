import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AppealView } from '../../../domain/appeal/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** While a thread is on the screen an answer should appear by itself. */
const LISTEN_MS = 20_000

const keyOf = (appealId: string) => ['appeal', 'one', appealId]

/** Puts an appeal that a mutation answered with onto the screen; the list is asked for again. */
export const showAppeal = (client: QueryClient, appeal: AppealView): void => {
  client.setQueryData(keyOf(appeal.id), { appeal })
  void client.invalidateQueries({ queryKey: ['appeal', 'mine'] })
}

/** One appeal of the caller with its thread. */
export const useAppeal = (appealId: string) => {
  const query = useQuery({
    queryKey: keyOf(appealId),
    queryFn: () => api.appeal.get.query({ appealId }),
    enabled: appealId !== '',
    refetchInterval: LISTEN_MS,
  })
  useFreshOnShow(query)
  return query
}

/** What to do with the answer of a mutation on one appeal. */
export const useShowAppeal = () => {
  const client = useQueryClient()
  return ({ appeal }: { appeal: AppealView }) => showAppeal(client, appeal)
}
