import type { PolicyBrief } from '../policy/schema'
import type { Instant } from '../time'
import { isOverdue } from './overdue'
import type {
  AppealDocument,
  AppealSummary,
  AppealView,
  MessageView,
  StaffAppealView,
  ThreadEntry,
} from './schema'
import { canTake } from './transitions'
import { hasUnread } from './unread'

/**
 * How a view opens sealed lines and finds attached cards (the keys and the database are not the rules' business), and
 * the moment at which it is looked at.
 */
export type Opened = {
  now: Instant
  textOf: (entry: ThreadEntry) => string | null
  briefOf: (policyId: string) => PolicyBrief | null
}

const PREVIEW_LETTERS = 40
const ERASED_TEXT = '内容已按本人要求删除'
/** 200 lines of 1,000 letters stay far below the 1 MB that one answer may weigh. */
const SHOWN_LINES = 200

/** The last words of the thread, short. */
export const previewOf = (appeal: AppealDocument, textOf: Opened['textOf']): string => {
  const last = appeal.thread.at(-1)
  if (!last) return ''
  if (appeal.erasedAt !== null) return ERASED_TEXT
  const letters = [...(textOf(last) ?? '发来一张政策卡').replace(/\s+/g, ' ')]
  return letters.length <= PREVIEW_LETTERS
    ? letters.join('')
    : `${letters.slice(0, PREVIEW_LETTERS - 1).join('')}…`
}

/** One appeal as a row of the person's own list. */
export const summaryOf = (
  appeal: AppealDocument,
  { textOf, now }: Pick<Opened, 'textOf' | 'now'>,
): AppealSummary => ({
  id: appeal._id,
  category: appeal.category,
  urgent: appeal.urgent,
  state: appeal.state,
  preview: previewOf(appeal, textOf),
  submittedAt: appeal.submittedAt,
  updatedAt: appeal.updatedAt,
  firstAnswerDueAt: appeal.firstAnswerDueAt,
  answered: appeal.firstAnsweredAt !== null,
  overdue: isOverdue(appeal, now),
  unread: hasUnread(appeal),
})

const hiddenLine = (hidden: number, first: ThreadEntry): MessageView => ({
  id: 'earlier',
  at: first.at,
  speaker: 'system',
  mine: false,
  text: `更早的 ${hidden} 条没有显示`,
  policy: null,
})

const messagesOf = (appeal: AppealDocument, viewer: string, opened: Opened): MessageView[] => {
  const shown = appeal.thread.slice(-SHOWN_LINES)
  const messages = shown.map((entry) => ({
    id: entry.k,
    at: entry.at,
    speaker: entry.speaker,
    mine: entry.by === viewer,
    text: appeal.erasedAt === null ? opened.textOf(entry) : ERASED_TEXT,
    policy: entry.policyId === null ? null : opened.briefOf(entry.policyId),
  }))
  const hidden = appeal.thread.length - shown.length
  return hidden > 0 && shown[0] ? [hiddenLine(hidden, shown[0]), ...messages] : messages
}

const baseView = (appeal: AppealDocument, viewer: string, opened: Opened): AppealView => ({
  ...summaryOf(appeal, opened),
  ownerName: appeal.ownerName,
  messages: messagesOf(appeal, viewer, opened),
  steps: appeal.history.map(({ at, to, why }) => ({ at, to, why })),
  canSend: canTake('send', appeal.state),
  canClose: canTake('close', appeal.state),
})

/** The appeal as the person sees it. */
export const personView = (appeal: AppealDocument, opened: Opened): AppealView =>
  baseView(appeal, appeal.openid, opened)

type Person = { phoneMasked: string | null; occupation: string | null }

/** The appeal as a worker sees it: an alias, a masked phone, never the OPENID. */
export const staffView = (
  appeal: AppealDocument,
  viewer: string,
  opened: Opened,
  person: Person,
  proposals: PolicyBrief[],
): StaffAppealView => {
  const isFree = canTake('accept', appeal.state)
  const isMine = appeal.owner === viewer
  return {
    ...baseView(appeal, viewer, opened),
    unread: appeal.waitingSince !== null,
    canSend: false,
    canClose: false,
    alias: appeal.alias,
    phoneMasked: person.phoneMasked,
    occupation: person.occupation,
    mine: isMine,
    canAccept: isFree,
    canReply: canTake('reply', appeal.state) && (isFree || isMine || appeal.owner === null),
    proposals,
  }
}

/** What the person wrote so far, for finding cards that fit. */
export const wordsOfPerson = (appeal: AppealDocument, textOf: Opened['textOf']): string =>
  appeal.thread
    .filter((entry) => entry.speaker === 'person')
    .map((entry) => textOf(entry) ?? '')
    .join('\n')
