import type { NoticeDocument, NoticeView } from './schema'

/** A message as its person sees it. */
export const noticeView = ({ _id, title, body, page, at, readAt }: NoticeDocument): NoticeView => ({
  id: _id,
  title,
  body,
  page,
  at,
  read: readAt !== null,
})
