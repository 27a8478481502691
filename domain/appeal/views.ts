import type { PolicyBrief } from '../policy/schema'
import type { Instant } from '../time'
import { canRate, canReopen } from './decide-ending'
import { isOverdue } from './overdue'
import { referralView } from './referral-view'
import type { AppealDocument, AppealSummary, AppealView, MessageView, ThreadEntry } from './schema'
import { canTake } from './transitions'
import { hasUnread } from './unread'

/**
 * How a view opens sealed lines and finds attached cards (the keys and the database are not the rules' business), and
 * the moment at which it is looked at.
 */
export type Opened = {
  now: Instant
  textOf: (entry: Pick<ThreadEntry, 'k' | 'sealed'>) => string | null
  briefOf: (policyId: string) => PolicyBrief | null
}

const PREVIEW_LETTERS = 40
const ERASED_TEXT = '内容已按本人要求删除'
/** 200 lines of 1,000 letters stay far below the 1 MB that one answer may weigh. */
const SHOWN_LINES = 200

const WITHOUT_WORDS = {
  picture: '发来一张图',
  voice: '发来一段语音',
  slots: '发来可以约的时间',
  referral: '想请别人一起帮忙，等本人同意',
  merged: '两件事并成了一件',
} as const

const wordless = ({ attachment }: ThreadEntry): string =>
  attachment ? WITHOUT_WORDS[attachment.kind] : '发来一张政策卡'

/** The last words of the thread, short. */
export const previewOf = (appeal: AppealDocument, textOf: Opened['textOf']): string => {
  const last = appeal.thread.at(-1)
  if (!last) return ''
  if (appeal.erasedAt !== null) return ERASED_TEXT
  const letters = [...(textOf(last) ?? wordless(last)).replace(/\s+/g, ' ')]
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
  attachment: null,
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
    attachment: entry.attachment,
  }))
  const hidden = appeal.thread.length - shown.length
  return hidden > 0 && shown[0] ? [hiddenLine(hidden, shown[0]), ...messages] : messages
}

/** Six letters to name an appeal by, on the phone or to a colleague. */
export const codeOf = (appealId: string): string => appealId.slice(0, 6).toUpperCase()

/** What everybody sees who may see the thread. */
export const baseView = (appeal: AppealDocument, viewer: string, opened: Opened): AppealView => ({
  ...summaryOf(appeal, opened),
  ownerName: appeal.ownerName,
  messages: messagesOf(appeal, viewer, opened),
  steps: appeal.history.map(({ at, to, why, told }) => ({ at, to, why, told })),
  canSend: canTake('send', appeal.state),
  canClose: canTake('close', appeal.state),
  canReopen: canReopen(appeal, opened.now),
  canRate: canRate(appeal, viewer),
  now: opened.now,
  code: codeOf(appeal._id),
  answerDueAt: appeal.answerDueAt,
  solutionDueAt: appeal.solution?.dueAt ?? null,
  closedBy: appeal.closedBy,
  mergedInto: appeal.mergedInto,
  stars: appeal.rating?.stars ?? null,
  referrals: appeal.referrals.map((referral) => referralView(referral, opened.textOf)),
  evidenceFiles: appeal.evidence?.files.length ?? 0,
  deadlineOn: appeal.deadlineOn,
})

/** The appeal as the person sees it: no note, no try, no name beyond those who speak to them. */
export const personView = (appeal: AppealDocument, opened: Opened): AppealView =>
  baseView(appeal, appeal.openid, opened)

/** What the person wrote so far, for finding cards that fit. */
export const wordsOfPerson = (appeal: AppealDocument, textOf: Opened['textOf']): string =>
  appeal.thread
    .filter((entry) => entry.speaker === 'person')
    .map((entry) => textOf(entry) ?? '')
    .join('\n')
