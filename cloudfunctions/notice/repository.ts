import type { NoticeDocument } from '../../domain/notice/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const LATEST = 50

export const listOfPerson = (openid: string): Promise<NoticeDocument[]> =>
  documentsOf('notices').list({ where: { openid }, orderBy: [['at', 'desc']], limit: LATEST })

/** Marks the person's own unread entries among the ids; the count of those changed. */
export const markReadOf = (openid: string, ids: string[], now: Instant): Promise<number> =>
  documentsOf('notices').updateAll({ openid, _id: command.in(ids), readAt: null }, { readAt: now })
