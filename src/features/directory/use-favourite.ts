import { useQueryClient } from '@tanstack/react-query'
import type { DirectoryView } from '../../../domain/directory/list-schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'
import { DIRECTORY_KEY } from './use-directory'

/** Keeps a place or lets it go; the list that is on the phone knows at once. */
export const useFavourite = () => {
  const client = useQueryClient()
  return useIntent(api.directory.setFavourite.mutate, {
    onSuccess: ({ placeId, on }) => {
      client.setQueryData<DirectoryView>(
        DIRECTORY_KEY,
        (list) =>
          list && {
            ...list,
            places: list.places.map((place) => (place.id === placeId ? { ...place, favourite: on } : place)),
          },
      )
      toast(on ? '收藏好了' : '不收藏了')
    },
    onError: (error) => toast(errorLine(error)),
  })
}
