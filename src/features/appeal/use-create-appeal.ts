import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { attemptOf, dropDraft } from './draft'
import { tellSent } from './sent'
import { showAppeal } from './use-appeal'

/**
 * Sends what was typed. The request id belongs to the words and lies on the phone, so sending again after a lost
 * answer, or after the app was killed, makes no second appeal.
 */
export const useCreateAppeal = (onCreated: (appealId: string) => void) => {
  const client = useQueryClient()
  const create = ({ text }: { text: string }) =>
    api.appeal.create.mutate({ text }, { context: { requestId: attemptOf(text) } })
  return useIntent(create, {
    onSuccess: (created) => {
      dropDraft()
      showAppeal(client, created.appeal)
      tellSent(client, created)
      onCreated(created.appeal.id)
    },
  })
}
