import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ProgrammeView } from '../../../domain/booking/call-schema'
import type { Day } from '../../../domain/time'
import { api } from '../../api/client'

/** Places run out while one looks: a screen left open asks again this often. */
const LOOK_AGAIN_MS = 15_000

/**
 * The slots of one day of a programme; without a day those of its next session. `programme` is what the last answer
 * said of it, whatever became of this one: the days stay there to choose from.
 */
export const useSlots = (programmeId: string, day: Day | undefined) => {
  const programme = useRef<ProgrammeView | null>(null)
  const query = useQuery({
    queryKey: ['booking', 'slots', programmeId, day ?? 'next'],
    queryFn: () => api.booking.listSlots.query(day === undefined ? { programmeId } : { programmeId, day }),
    enabled: programmeId !== '',
    refetchInterval: LOOK_AGAIN_MS,
    meta: { keep: true },
  })
  if (query.data) programme.current = query.data.programme
  return { query, programme: programme.current }
}
