import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { GridTab } from '../../../domain/observer/schema'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'

const OBSERVER_KEY = ['observer']

/** The grids of the street and which one is mine. */
export const useOverview = () => {
  const query = useQuery({
    queryKey: [...OBSERVER_KEY, 'overview'],
    queryFn: () => api.observer.overview.query(),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

/** Reports of one grid, page by page. */
export const useGrid = (gridId: string, tab: GridTab) => {
  const query = useInfiniteQuery({
    queryKey: [...OBSERVER_KEY, 'grid', gridId, tab],
    queryFn: ({ pageParam }) => api.observer.grid.query({ gridId, tab, before: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ more, reports }) => (more ? (reports.at(-1)?.updatedAt ?? undefined) : undefined),
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

/** The numbers of a grid; they come behind its list. */
export const useGridFigures = (gridId: string, after: boolean) =>
  useQuery({
    queryKey: [...OBSERVER_KEY, 'figures', gridId],
    queryFn: () => api.observer.figures.query({ gridId }),
    enabled: after,
  })

const useRefresh = () => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: OBSERVER_KEY })
}

export const useJoin = (onError: (error: unknown) => void) => {
  const refresh = useRefresh()
  return useIntent(api.observer.join.mutate, { onSuccess: refresh, onError })
}

export const useLeave = (onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent((_: null, options) => api.observer.leave.mutate(undefined, options), {
    onSuccess: () => {
      refresh()
      onDone()
    },
  })
}

/** Who asks to be an observer, and who is one. */
export const useObservers = () => {
  const query = useQuery({
    queryKey: [...OBSERVER_KEY, 'desk'],
    queryFn: () => api.observer.observers.query(),
  })
  useFreshOnShow(query)
  return query
}

export const useObserverSteps = (onDone: () => void) => {
  const refresh = useRefresh()
  const onSuccess = () => {
    refresh()
    onDone()
  }
  return {
    admit: useIntent(api.observer.admit.mutate, { onSuccess, onError: refresh }),
    dismiss: useIntent(api.observer.dismiss.mutate, { onSuccess, onError: refresh }),
  }
}
