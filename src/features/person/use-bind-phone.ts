import { useQueryClient } from '@tanstack/react-query'
import type { Profile } from '../../../domain/person/schema'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { PROFILE_KEY } from './use-profile'

/** Trades WeChat's one-time code for a bound number. The number itself never reaches the phone, only its mask. */
export const useBindPhone = (onBound: (phoneMasked: string) => void) => {
  const client = useQueryClient()
  return useIntent((input: { code: string }, options) => api.person.bindPhone.mutate(input, options), {
    onSuccess: ({ phoneMasked }) => {
      client.setQueryData<Profile>(PROFILE_KEY, (profile) =>
        profile ? { ...profile, phoneMasked } : profile,
      )
      // A number changes what one may take and book.
      void client.invalidateQueries({ queryKey: ['freezer'] })
      onBound(phoneMasked)
    },
  })
}
