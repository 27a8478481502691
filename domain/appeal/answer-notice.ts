import type { NoticeTopic } from '../notice/templates'
import type { Instant } from '../time'
import type { AppealDocument, ThreadEntry } from './schema'

type AnswerNotice = {
  cause: string
  openid: string
  topic: NoticeTopic
  title: string
  body: string
  page: string
  message: { first: string; time: Instant; third: string }
}

/** The cause of one answer's notice; the same answer always has the same, so it is told once. */
export const answerCause = (appealId: string, k: string): string => `appeal:${appealId}:${k}`

/** What a person is told about an answer. No word of the case: a lock screen is read by others too. */
export const answerNotice = (
  appeal: Pick<AppealDocument, '_id' | 'openid'>,
  line: Pick<ThreadEntry, 'k' | 'at'>,
): AnswerNotice => ({
  cause: answerCause(appeal._id, line.k),
  openid: appeal.openid,
  topic: 'appealAnswered',
  title: '社工回复你了',
  body: '点开就能看，只有你自己看得到内容。',
  page: `packages/appeal/thread/index?id=${appeal._id}`,
  message: { first: '社工回复你了', time: line.at, third: '点开就能看到回复' },
})
