import { useQueryClient } from '@tanstack/react-query'
import type { Profile } from '../../../domain/person/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'
import { PROFILE_KEY } from './use-profile'

type Work = { occupation: NonNullable<Profile['occupation']>; platform: string | null }

/** Says what work one does; shown at once, and said again by the server. */
export const useSaveProfile = () => {
  const client = useQueryClient()
  return useIntent((input: Work, options) => api.person.saveProfile.mutate(input, options), {
    onSuccess: (_, input) => {
      client.setQueryData<Profile>(PROFILE_KEY, (profile) => (profile ? { ...profile, ...input } : profile))
      void client.invalidateQueries({ queryKey: PROFILE_KEY })
    },
    onError: (error) => toast(errorLine(error)),
  })
}
