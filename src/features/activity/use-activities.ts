import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'

/** Under `booking`: whatever changes a booking changes what is shown here. */
export const ACTIVITY_KEY = ['booking', 'activity']

/** Places run out while one looks: a screen left open asks again this often. */
const LOOK_AGAIN_MS = 15_000

export const useActivities = (page: number) => {
  const query = useQuery({
    queryKey: [...ACTIVITY_KEY, 'list', page],
    queryFn: () => api.activity.list.query({ page }),
    meta: { keep: page === 0 },
  })
  useFreshOnShow(query)
  return query
}

export const useActivity = (activityId: string) => {
  const query = useQuery({
    queryKey: [...ACTIVITY_KEY, 'one', activityId],
    queryFn: () => api.activity.get.query({ activityId }),
    enabled: activityId !== '',
    refetchInterval: LOOK_AGAIN_MS,
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

export const useThanks = (activityId: string) =>
  useQuery({
    queryKey: [...ACTIVITY_KEY, 'thanks', activityId],
    queryFn: () => api.activity.thanks.query({ activityId }),
    enabled: activityId !== '',
  })

export const useMyActivities = (year: string | undefined) => {
  const query = useQuery({
    queryKey: [...ACTIVITY_KEY, 'mine', year ?? 'now'],
    queryFn: () => api.activity.mine.query(year === undefined ? {} : { year }),
    meta: { keep: year === undefined },
  })
  useFreshOnShow(query)
  return query
}

export const useFigures = () =>
  useQuery({ queryKey: [...ACTIVITY_KEY, 'figures'], queryFn: () => api.activity.figures.query() })
