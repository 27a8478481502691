import type { NoticeTopic } from '../notice/templates'
import type { Instant } from '../time'
import type { Tell } from './parts-schema'
import type { AppealDocument } from './schema'

type Words = { topic: NoticeTopic; title: string; body: string; third: string }

/** What is said of a step. No word of the case: a lock screen is read by others too. */
const TO_PERSON: Record<Tell['kind'], Words> = {
  merged: {
    topic: 'appealAnswered',
    title: '两件事并成了一件',
    body: '社工把你说的同一件事放到了一起，一处跟到底。',
    third: '点开看看',
  },
  referralAsked: {
    topic: 'appealAnswered',
    title: '想请别人一起帮你',
    body: '给不给、给哪些，都由你点头。',
    third: '点开看看，由你决定',
  },
  referralMoved: {
    topic: 'appealAnswered',
    title: '转出去的事有消息了',
    body: '点开看看到了哪一步。',
    third: '点开看看',
  },
  closedByTries: {
    topic: 'appealAnswered',
    title: '没联系上你，先放着了',
    body: '三十天内点开就能重新打开。',
    third: '三十天内可以重新打开',
  },
  openedFor: {
    topic: 'appealAnswered',
    title: '社工替你记下了一件事',
    body: '点开看看记得对不对，可以接着说。',
    third: '点开看看',
  },
  handedOver: {
    topic: 'staffDue',
    title: '有一件诉求转给了你',
    body: '点开看看说到哪了。',
    third: '点开看看',
  },
  reopened: { topic: 'staffDue', title: '你跟过的一件又打开了', body: '本人说还没完。', third: '点开看看' },
  personAnswered: {
    topic: 'staffDue',
    title: '本人回了转办的事',
    body: '同意还是不同意，点开看看。',
    third: '点开看看',
  },
  escalated: {
    topic: 'staffDue',
    title: '有一件一直没人回',
    body: '已经放回给大家，请安排人。',
    third: '请安排人',
  },
}

const TO_STAFF: Partial<Record<Tell['kind'], Words>> = {
  merged: { topic: 'staffDue', title: '同事并了你跟的诉求', body: '点开看看并到了哪。', third: '点开看看' },
  referralMoved: {
    topic: 'staffDue',
    title: '转出去的事有消息了',
    body: '点开看看结果。',
    third: '点开看看',
  },
}

export type Telling = {
  cause: string
  openid: string
  topic: NoticeTopic
  title: string
  body: string
  page: string
  message: { first: string; time: Instant; third: string }
}

const pageOf = (appeal: AppealDocument, isPerson: boolean): string =>
  isPerson ? `packages/appeal/thread/index?id=${appeal._id}` : `packages/staff/case/index?id=${appeal._id}`

/** The cause of one telling to one person; the same step is told once. */
const tellCause = (appealId: string, { k, kind }: Tell, to: string): string =>
  `appeal:${appealId}:${k}:${kind}:${to}`

/** One telling, to the person or to the worker `to`. */
export const tellingOf = (appeal: AppealDocument, tell: Tell, to: string): Telling => {
  const isPerson = tell.to === 'person'
  const words = (isPerson ? undefined : TO_STAFF[tell.kind]) ?? TO_PERSON[tell.kind]
  const { topic, title, body, third } = words
  return {
    cause: tellCause(appeal._id, tell, isPerson ? 'person' : to),
    openid: to,
    topic,
    title,
    body,
    page: pageOf(appeal, isPerson),
    message: { first: title, time: tell.at, third },
  }
}
