import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client'

/** The list changes while one works on it: a screen left open asks again this often. */
const LOOK_AGAIN_MS = 20_000

/** Everybody of a session, in time order. */
export const useSession = (programmeId: string, day: string | undefined) =>
  useQuery({
    queryKey: ['door', programmeId, day ?? 'today'],
    queryFn: () => api.booking.listSession.query(day === undefined ? { programmeId } : { programmeId, day }),
    enabled: programmeId !== '',
    refetchInterval: LOOK_AGAIN_MS,
  })
