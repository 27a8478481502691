import { noticeView } from '../../domain/notice/notice-view'
import { ZListNoticesOutput } from '../../domain/notice/schema'
import { riderProcedure } from '../_kit/procedure'
import { listOfPerson } from './repository'

export const listNotices = riderProcedure('The latest fifty messages of the caller, newest first')
  .output(ZListNoticesOutput)
  .query(async ({ ctx }) => {
    const notices = (await listOfPerson(ctx.openid)).map(noticeView)
    return { notices, unread: notices.filter((notice) => !notice.read).length }
  })
