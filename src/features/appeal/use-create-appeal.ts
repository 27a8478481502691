import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { CATEGORY_CHOICES } from './category-words'
import { attemptOf, dropDraft, type Wish } from './draft'
import { tellSent } from './sent'
import { showAppeal } from './use-appeal'

/** The first line of a talk is words; somebody who only spoke has said where they are. */
const SPOKEN = '我说了一段话，听语音'

/**
 * Sends what was typed. The request id belongs to the wish and lies on the phone, so sending again after a lost
 * answer, or after the app was killed, makes no second appeal.
 */
export const useCreateAppeal = (onCreated: (appealId: string) => void) => {
  const client = useQueryClient()
  const create = (wish: Wish) => {
    const category = CATEGORY_CHOICES.find(({ value }) => value === wish.category)?.value
    const files = [
      ...(wish.voice ? [{ kind: 'voice' as const, ...wish.voice }] : []),
      ...wish.photos.map((fileId) => ({ kind: 'picture' as const, fileId })),
    ]
    const input = { text: wish.text.trim() === '' ? SPOKEN : wish.text, category, files }
    return api.appeal.create.mutate(input, { context: { requestId: attemptOf(wish) } })
  }
  return useIntent(create, {
    onSuccess: (created) => {
      dropDraft()
      showAppeal(client, created.appeal)
      tellSent(client, created)
      onCreated(created.appeal.id)
    },
  })
}
