import { answerNotice } from '../../../../domain/appeal/answer-notice'
import { line, newAppeal, RULES, TIAN } from '../../../../domain/appeal/appeal.fixture'
import { type AppealChange, applyChange } from '../../../../domain/appeal/change'
import { withClocks } from '../../../../domain/appeal/clocks'
import { decideAccept } from '../../../../domain/appeal/decide-accept'
import { decideClose } from '../../../../domain/appeal/decide-close'
import { decideReply } from '../../../../domain/appeal/decide-reply'
import { eraseAppeal } from '../../../../domain/appeal/erase-appeal'
import type { AppealDocument } from '../../../../domain/appeal/schema'
import type { NoticeDocument } from '../../../../domain/notice/schema'
import { LATER, NOON, type Scene } from '../scene'

const after = (appeal: AppealDocument, change: AppealChange | null): AppealDocument => {
  if (!change) throw new Error('this appeal has not taken this step yet')
  return applyChange(appeal, withClocks(appeal, change, RULES))
}

const asked = newAppeal(NOON)
const accepted = after(asked, decideAccept(asked, TIAN, 'request-2', LATER))
const answered = after(accepted, decideReply(accepted, TIAN, line('request-3', '可以'), LATER))
const closed = after(answered, decideClose(answered, { k: 'request-4', solved: true }, LATER))
const erased = { ...answered, ...eraseAppeal(answered, { person: 'erased:e1', k: 'request-5' }, LATER) }

const { cause, message: _, ...notice } = answerNotice(answered, { k: 'request-3', at: LATER })
const push = { state: 'refused' as const, errCode: 43101 }
const told: NoticeDocument = { _id: cause, ...notice, at: LATER, readAt: null, push }
const late = { ...told, _id: 'late', page: notice.page.replace('id=a1', 'id=erased') }

/** Appeals asked, answered, closed and erased, and their notices. */
export const APPEAL_SCENE: Scene = {
  documents: {
    appeals: [
      { ...asked, _id: 'asked' },
      { ...answered, _id: 'a1' },
      { ...closed, _id: 'closed' },
      { ...erased, _id: 'erased' },
    ],
    notices: [told, late],
  },
  breaks: [
    ['appeal-has-owner', 'appeals', 'a1', { owner: null }],
    ['appeal-first-answer', 'appeals', 'a1', { firstAnsweredAt: null }],
    ['appeal-first-answer', 'appeals', 'asked', { firstAnsweredAt: LATER }],
    ['appeal-not-answered-before-asked', 'appeals', 'a1', { submittedAt: '2026-12-11T12:00:00.000+08:00' }],
    ['appeal-clock-runs-while-waiting', 'appeals', 'asked', { answerDueAt: null }],
    [
      'appeal-clock-runs-while-waiting',
      'appeals',
      'asked',
      { waitingSince: null, answerDueAt: null, poolAt: null },
    ],
    [
      'appeal-clock-runs-while-waiting',
      'appeals',
      'a1',
      { waitingSince: '2', answerDueAt: '3', poolAt: '4' },
    ],
    ['appeal-tells-its-history', 'appeals', 'a1', { state: 'working' }],
    ['appeal-says-how-it-ended', 'appeals', 'closed', { solved: null }],
    ['appeal-says-how-it-ended', 'appeals', 'closed', { closedBy: null }],
    ['appeal-says-how-it-ended', 'appeals', 'asked', { solved: true }],
    [
      'appeal-given-up-after-three-days',
      'appeals',
      'closed',
      { closedBy: 'tries', tries: [{ day: '2026-12-10' }] },
    ],
    ['appeal-shared-with-consent', 'appeals', 'asked', { referrals: [{ state: 'sent', consentAt: null }] }],
    ['appeal-silence-has-an-end', 'appeals', 'asked', { poolAt: null }],
    ['appeal-merged-goes-on', 'appeals', 'closed', { mergedInto: 'nowhere' }],
    ['appeal-begins-with-the-person', 'appeals', 'asked', { openid: 'another' }],
    ['appeal-erased-keeps-no-word', 'appeals', 'erased', { evidence: 'sealed' }],
    ['appeal-erased-keeps-no-word', 'appeals', 'asked', { erasedAt: NOON }],
    ['push-says-why', 'notices', cause, { push: { state: 'refused', errCode: null } }],
    ['push-says-why', 'notices', cause, { push: { state: 'handed', errCode: 43101 } }],
    ['answer-notice-has-appeal', 'notices', cause, { openid: 'another' }],
  ],
}
