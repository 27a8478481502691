import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'

const MINE = ['party', 'mine']
const DESK = ['party', 'desk']

export const useMyParty = () => {
  const query = useQuery({ queryKey: MINE, queryFn: () => api.party.mine.query() })
  useFreshOnShow(query)
  return query
}

const useAgain = (key: readonly string[], onDone: () => void) => {
  const client = useQueryClient()
  return {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [...key] })
      onDone()
    },
  }
}

export const useCheckIn = (onDone: () => void) => useIntent(api.party.checkIn.mutate, useAgain(MINE, onDone))
export const useWithdraw = (onDone: () => void) =>
  useIntent(api.party.withdraw.mutate, useAgain(MINE, onDone))

/** Every look is written down, so nothing is asked for by a clock. */
export const useCheckIns = (list: 'waiting' | 'all') =>
  useQuery({
    queryKey: [...DESK, list],
    queryFn: () => api.party.list.query({ list, page: 0 }),
    refetchOnWindowFocus: false,
  })

export const useCheckInFile = (id: string) =>
  useQuery({
    queryKey: [...DESK, 'file', id],
    queryFn: () => api.party.read.query({ id }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

export const useReview = (onDone: () => void) => useIntent(api.party.review.mutate, useAgain(DESK, onDone))
