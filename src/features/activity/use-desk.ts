import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { ACTIVITY_KEY } from './use-activities'

/** People come and go while an organiser looks. */
const LOOK_AGAIN_MS = 10_000

export const useBoard = (page: number) => {
  const query = useQuery({
    queryKey: [...ACTIVITY_KEY, 'board', page],
    queryFn: () => api.activity.board.query({ page }),
  })
  useFreshOnShow(query)
  return query
}

/** Asked once: what is being written must not change under the hand. */
export const useActivityDraft = (activityId: string | null) =>
  useQuery({
    queryKey: [...ACTIVITY_KEY, 'draft', activityId ?? 'new'],
    queryFn: () => api.activity.draft.query({ activityId }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useAttendance = (activityId: string, day: string) =>
  useQuery({
    queryKey: [...ACTIVITY_KEY, 'attendance', activityId, day],
    queryFn: () => api.activity.attendance.query({ activityId, day }),
    enabled: activityId !== '' && day !== '',
    refetchInterval: LOOK_AGAIN_MS,
  })
