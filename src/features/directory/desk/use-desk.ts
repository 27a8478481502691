import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CorrectionView } from '../../../../domain/directory/desk-schema'
import { api } from '../../../api/client'
import { useFreshOnShow } from '../../../api/use-fresh-on-show'
import { useIntent } from '../../../api/use-intent'
import { DIRECTORY_KEY } from '../use-directory'

/** What the desk of the Friendly List reads and changes. */
const PLACES_KEY = ['directory-desk'] as const
const placeKey = (placeId: string) => ['directory-desk-place', placeId] as const
const correctionsKey = (state: CorrectionView['state'], page: number) =>
  ['directory-corrections', state, page] as const

export const useDeskPlaces = () => {
  const query = useQuery({ queryKey: PLACES_KEY, queryFn: () => api.directory.listPlaces.query() })
  useFreshOnShow(query)
  return query
}

export const useDeskPlace = (placeId: string) =>
  useQuery({
    queryKey: placeKey(placeId),
    queryFn: () => api.directory.getPlace.query({ placeId }),
    enabled: placeId !== '',
  })

/** Scenes for a new place, from the list riders have. */
export const useDeskScenes = (wanted: boolean) =>
  useQuery({
    queryKey: DIRECTORY_KEY,
    queryFn: () => api.directory.list.query(),
    enabled: wanted,
    meta: { keep: true },
  })

export const useCorrections = (state: CorrectionView['state'], page: number) => {
  const query = useQuery({
    queryKey: correctionsKey(state, page),
    queryFn: () => api.directory.listCorrections.query({ state, page }),
  })
  useFreshOnShow(query)
  return query
}

/** After any change the lists of riders and desk are asked for again. */
const useRefreshed = () => {
  const client = useQueryClient()
  return () => {
    for (const [first] of [DIRECTORY_KEY, PLACES_KEY, ['directory-desk-place'], ['directory-corrections']])
      void client.invalidateQueries({ queryKey: [first] })
  }
}

export const useSavePlace = (onSaved: (placeId: string) => void) => {
  const refresh = useRefreshed()
  return useIntent(api.directory.savePlace.mutate, {
    onSuccess: ({ place }) => {
      refresh()
      onSaved(place.id)
    },
  })
}

export const useCheckPlace = (onChecked: () => void) => {
  const refresh = useRefreshed()
  return useIntent(api.directory.checkPlace.mutate, {
    onSuccess: () => {
      refresh()
      onChecked()
    },
  })
}

/** Shows a picture of a place to riders, or hides it. */
export const useReviewPhoto = () => {
  const refresh = useRefreshed()
  return useIntent(api.directory.reviewPhoto.mutate, { onSuccess: refresh })
}

export const useDecideCorrection = (onDecided: () => void) => {
  const refresh = useRefreshed()
  return useIntent(api.directory.decideCorrection.mutate, {
    onSuccess: () => {
      refresh()
      onDecided()
    },
  })
}
