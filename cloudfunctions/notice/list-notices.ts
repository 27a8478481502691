import { type NoticeDocument, type NoticeView, ZListNoticesOutput } from '../../domain/notice/schema'
import { riderProcedure } from '../_kit/procedure'
import { listOfPerson } from './repository'

const toView = ({ _id, title, body, page, at, readAt }: NoticeDocument): NoticeView => ({
  id: _id,
  title,
  body,
  page,
  at,
  read: readAt !== null,
})

export const listNotices = riderProcedure('The latest fifty messages of the caller, newest first')
  .output(ZListNoticesOutput)
  .query(async ({ ctx }) => {
    const notices = (await listOfPerson(ctx.openid)).map(toView)
    return { notices, unread: notices.filter((notice) => !notice.read).length }
  })
