import { useQueryClient } from '@tanstack/react-query'
import type { NoticeView } from '../../../domain/notice/schema'
import { api } from '../../api/client'
import { useIntent } from '../../api/use-intent'
import { markAsRead } from './mark-as-read'
import { NOTICES_KEY } from './use-notices'

/** Marks messages as read. A failure is not the person's concern: they stay unread and are tried next time. */
export const useReadNotice = () => {
  const client = useQueryClient()
  return useIntent((input: { noticeIds: string[] }, options) => api.notice.markRead.mutate(input, options), {
    onSuccess: ({ noticeIds }) => {
      client.setQueryData<{ notices: NoticeView[]; unread: number }>(NOTICES_KEY, (inbox) =>
        inbox ? markAsRead(inbox, noticeIds) : inbox,
      )
    },
    onError: (error) => console.warn('messages not marked as read', error),
  })
}
