import type { NoticeDocument } from '../../domain/notice/schema'
import { messageData } from '../../domain/notice/templates'
import type { Instant } from '../../domain/time'
import { openapi } from './cloud'
import { documentsOf } from './documents'
import { describeError, type Log } from './log'
import { readTemplateIds } from './secrets'

export type Notification = {
  cause: string
  openid: string
  topic: NoticeDocument['topic']
  title: string
  body: string
  page: string
  message: { first: string; time: Instant; third: string }
  now: Instant
}

const miniprogramState = () => process.env.MINIPROGRAM_STATE ?? 'formal'

const push = async (notice: Notification, templateId: string): Promise<number | null> => {
  const { first, time, third } = notice.message
  try {
    await openapi.subscribeMessage?.send?.({
      touser: notice.openid,
      templateId,
      page: notice.page,
      data: messageData(first, time, third),
      miniprogramState: miniprogramState(),
    })
    return null
  } catch (error) {
    const errCode = (error as { errCode?: unknown }).errCode
    if (typeof errCode !== 'number') throw error
    return errCode
  }
}

/**
 * Tells a person something once a cause: an entry in the inbox always, a subscribe message when WeChat lets us
 * (43101: no quota left). The inbox row is written first and marked as handed over, so a crash in between loses a
 * push, never sends it twice, and never loses the entry. One database operation, two when the push is refused.
 */
export const notify = async (notice: Notification, log: Log): Promise<void> => {
  const notices = documentsOf('notices')
  const templateId = readTemplateIds()[notice.topic]
  const { cause, openid, topic, title, body, page, now } = notice
  const state = templateId ? 'handed' : 'none'
  const isNew = await notices.insertOnce({
    _id: cause,
    openid,
    topic,
    title,
    body,
    page,
    at: now,
    readAt: null,
    push: { state, errCode: null },
  })
  if (!isNew || !templateId) return
  try {
    const errCode = await push(notice, templateId)
    if (errCode === null) return
    log('info', 'subscribe message refused', { errCode, cause })
    await notices.updateIf(cause, { 'push.state': 'handed' }, { push: { state: 'refused', errCode } })
  } catch (error) {
    // The entry is in the inbox; a push that failed must not undo what the person did.
    log('error', 'subscribe message failed', { cause: describeError(error) })
  }
}

/** The template ids to ask for in a tap; topics whose template is not set up are left out. */
export const templateIdsOf = (...topics: NoticeDocument['topic'][]): string[] =>
  topics.flatMap((topic) => readTemplateIds()[topic] ?? [])
