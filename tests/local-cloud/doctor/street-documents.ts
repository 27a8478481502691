import path from 'node:path'
import { answerNotice } from '../../../domain/appeal/answer-notice'
import { line, newAppeal, RULES, TIAN } from '../../../domain/appeal/appeal.fixture'
import { type AppealChange, applyChange } from '../../../domain/appeal/change'
import { withClocks } from '../../../domain/appeal/clocks'
import { decideAccept } from '../../../domain/appeal/decide-accept'
import { decideClose } from '../../../domain/appeal/decide-close'
import { decideReply } from '../../../domain/appeal/decide-reply'
import { eraseAppeal } from '../../../domain/appeal/erase-appeal'
import type { AppealDocument } from '../../../domain/appeal/schema'
import { bookingOf, firstSlot, holding } from '../../../domain/booking/test-samples'
import { contentOf } from '../../../domain/policy/content'
import type { PolicyDocument } from '../../../domain/policy/schema'
import { readStreet } from '../../../street/read-street'
import { toDocuments } from '../../../street/to-documents'

type Documents = Record<string, Record<string, unknown>[]>

const NOON = '2026-12-10T12:00:00.000+08:00'
const LATER = '2026-12-10T12:10:00.000+08:00'

const after = (appeal: AppealDocument, change: AppealChange): AppealDocument =>
  applyChange(appeal, withClocks(appeal, change, RULES))

const appealDocuments = (): Documents => {
  const asked = newAppeal(NOON)
  const accepted = after(asked, decideAccept(asked, TIAN, 'request-2', LATER) ?? never('accepted'))
  const answered = after(accepted, decideReply(accepted, TIAN, line('request-3', '可以'), LATER))
  const closed = decideClose(answered, { k: 'request-4', solved: true }, LATER)
  const { cause, message: _, ...notice } = answerNotice(answered, { k: 'request-3', at: LATER })
  const push = { state: 'refused', errCode: 43101 }
  const told = { _id: cause, ...notice, at: LATER, readAt: null, push }
  return {
    appeals: [
      { ...asked, _id: 'asked' },
      { ...answered, _id: 'a1' },
      { ...after(answered, closed), _id: 'closed' },
      {
        ...answered,
        ...eraseAppeal(answered, { person: 'erased:e1', k: 'request-5' }, LATER),
        _id: 'erased',
      },
    ],
    notices: [told, { ...told, _id: 'late', page: notice.page.replace('id=a1', 'id=erased') }],
  }
}

/** One card of the files published again, with the row of that step. */
const policyDocuments = (policies: readonly PolicyDocument[]): Documents => {
  const step = { k: 'request-6', h: 'hash', at: LATER, by: 'local-admin', byName: '陈主任' }
  const lastChange = { ...step, step: 'published' as const, why: '', rev: 3, v: 2 }
  const [published] = policies.filter(({ _id }) => _id === 'c03')
  if (!published) throw new Error('the sample street has this card')
  const card = { ...published, v: 2, rev: 3, checkedBy: '田老师', lastChange }
  const row = { _id: 'row-1', policyId: 'c03', ...lastChange, content: contentOf(card) }
  return {
    policies: policies.map((one) => (one._id === 'c03' ? card : one)),
    policy_history: [row],
  }
}

const never = (what: string): never => {
  throw new Error(`this appeal is always ${what}`)
}

/** The sample street after a day: one place booked, two bottles taken, appeals in three states, a phone bound. */
export const streetDocuments = (): Documents => {
  const { street } = readStreet(path.resolve(__dirname, '../../../street/junlong'))
  if (!street) throw new Error('the sample street is not in order')
  const documents = toDocuments(street)
  const [freezer, ...freezers] = documents.freezers
  if (!freezer) throw new Error('the sample street has a freezer')
  const pick = (k: string) => ({ k, c: `call-${k}`, freezerId: freezer._id, at: NOON })
  return {
    ...documents,
    freezers: [{ ...freezer, given: freezer.given + 2, stock: freezer.stock - 2 }, ...freezers],
    water_days: [
      {
        _id: '2026-12-10:rider',
        openid: 'rider',
        day: '2026-12-10',
        taken: 2,
        picks: [pick('w-1'), pick('w-2')],
      },
    ],
    slots: [holding(firstSlot(), 'rider', 'request-1')],
    bookings: [bookingOf()],
    people: [{ _id: 'rider', phoneIndex: 'index-1', phoneMasked: '138****1234', phoneBy: 'request-1' }],
    erasures: [{ _id: 'e1', openid: null, k: 'request-5', at: NOON, doneAt: LATER }],
    phones: [{ _id: 'index-1', openid: 'rider', sealed: 'sealed' }],
    ...appealDocuments(),
    ...policyDocuments(documents.policies),
  }
}
