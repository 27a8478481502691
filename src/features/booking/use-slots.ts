import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Day } from '../../../domain/time'
import { api } from '../../api/client'

/** Places run out while one looks: a screen left open asks again this often. */
const LOOK_AGAIN_MS = 15_000

/** The slots of one day of a programme; without a day those of its next session. */
export const useSlots = (programmeId: string, day: Day | undefined) =>
  useQuery({
    queryKey: ['booking', 'slots', programmeId, day ?? 'next'],
    queryFn: () => api.booking.listSlots.query(day === undefined ? { programmeId } : { programmeId, day }),
    enabled: programmeId !== '',
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
    meta: { keep: true },
  })
