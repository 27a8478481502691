import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AddReadingInput } from '../../../domain/clinic/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'
import { adviceToast } from './reading-sheet'

const KEY = ['clinic', 'mine']

/** One's own record. Not kept on the phone after the app is closed: who picks the phone up must not find it. */
export const useMyHealth = () => {
  const query = useQuery({ queryKey: KEY, queryFn: () => api.clinic.mine.query() })
  useFreshOnShow(query)
  return query
}

const useRefresh = () => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: KEY })
}

export const useConsent = () => {
  const refresh = useRefresh()
  return useIntent(api.clinic.consent.mutate, { onSuccess: refresh, onError: refresh })
}

export const useWithdraw = (onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent(api.clinic.withdraw.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
  })
}

export const useAddReading = (onDone: () => void) => {
  const refresh = useRefresh()
  const { send, busy, error } = useIntent(api.clinic.add.mutate, {
    onSuccess: ({ advice }) => {
      refresh()
      toast(adviceToast(advice))
      onDone()
    },
  })
  return { send: (reading: AddReadingInput['reading']) => send({ reading }), busy, error }
}

export const useStrikeReading = (onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent(api.clinic.strike.mutate, {
    onSuccess: () => {
      refresh()
      onDone()
    },
    onError: (error) => toast(errorLine(error)),
  })
}
