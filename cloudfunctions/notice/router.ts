import { router } from '../_kit/procedure'
import { listNotices } from './list-notices'
import { markRead } from './mark-read'

export const noticeRouter = router({ list: listNotices, markRead })
export type NoticeRouter = typeof noticeRouter
