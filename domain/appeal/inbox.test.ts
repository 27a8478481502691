import { toInstant } from '../time'
import { newAppeal, textOf } from './appeal.fixture'
import { makeInbox } from './inbox'
import type { AppealDocument, InboxBox } from './schema'

const time = (text: string) => toInstant(new Date(`2026-12-10T${text}:00+08:00`))
const appeal = (id: string, from: string, changes: Partial<AppealDocument> = {}) => ({
  ...newAppeal(time(from), changes),
  _id: id,
})
const idle = { waitingSince: null, answerDueAt: null }

const APPEALS = [
  appeal('late', '10:00'),
  appeal('fresh', '10:50'),
  appeal('urgent', '10:55', { urgent: true }),
  appeal('colleagues', '10:20', { state: 'accepted', owner: 'chen', ownerName: '陈主任' }),
  appeal('answered', '09:00', { state: 'answered', owner: 'tian', firstAnsweredAt: time('09:20'), ...idle }),
  appeal('closed', '09:00', { state: 'closed', owner: 'tian', solved: true, ...idle }),
]
const inbox = (box: InboxBox, now = '11:00') =>
  makeInbox({ box, appeals: APPEALS, viewer: 'tian', now: time(now), texts: () => textOf })
const idsOf = (box: InboxBox) => inbox(box).rows.map((row) => row.id)

test('each box holds its own, the most pressing first', () => {
  expect(idsOf('waiting')).toEqual(['urgent', 'late', 'colleagues', 'fresh'])
  expect(idsOf('mine')).toEqual(['answered'])
  expect(idsOf('all')).toEqual(['urgent', 'late', 'colleagues', 'fresh', 'answered'])
  expect(idsOf('closed')).toEqual(['closed'])
})

test('counts are the same in every box', () => {
  for (const box of ['waiting', 'mine', 'all', 'closed'] as const) {
    expect(inbox(box).counts).toEqual({ waiting: 4, overdue: 2, mine: 1 })
  }
})

test('minutes left are those of the promise, below zero when it is broken, none when nobody waits', () => {
  const minutes = Object.fromEntries(inbox('all').rows.map((row) => [row.id, row.minutesLeft]))
  expect(minutes).toEqual({ late: -30, fresh: 20, urgent: 25, colleagues: -10, answered: null })
})

test("a colleague's case shows no words, and nobody's OPENID is told", () => {
  const { rows } = inbox('all')
  expect(rows.find((row) => row.id === 'colleagues')?.preview).toBe('同事在跟进')
  expect(rows.find((row) => row.id === 'fresh')?.preview).toBe('公租房怎么申请')
  expect(JSON.stringify(rows)).not.toContain('yang')
})
