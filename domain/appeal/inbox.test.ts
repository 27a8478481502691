import { toInstant } from '../time'
import { newAppeal, textOf } from './appeal.fixture'
import { byPressure, inboxRow } from './inbox'
import type { AppealDocument } from './schema'

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
const rows = (now = '11:00') =>
  [...APPEALS]
    .sort(byPressure(time(now)))
    .map((one) => inboxRow(one, { viewer: 'tian', now: time(now), texts: () => textOf }))

test('who cannot wait first, then broken promises, then by the clock, then what nobody waits for', () => {
  expect(rows().map(({ id }) => id)).toEqual(['urgent', 'late', 'colleagues', 'fresh', 'answered', 'closed'])
})

test('minutes left are those of the promise, below zero when it is broken, none when nobody waits', () => {
  const minutes = Object.fromEntries(rows().map((row) => [row.id, row.minutesLeft]))
  expect(minutes).toEqual({ late: -30, fresh: 20, urgent: 25, colleagues: -10, answered: null, closed: null })
})

test("a colleague's case shows no words, and nobody's OPENID is told", () => {
  expect(rows().find((row) => row.id === 'colleagues')?.preview).toBe('同事在跟进')
  expect(rows().find((row) => row.id === 'fresh')?.preview).toBe('公租房怎么申请')
  expect(JSON.stringify(rows())).not.toContain('yang')
})
