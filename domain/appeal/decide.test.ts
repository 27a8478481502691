import { toInstant } from '../time'
import { CHEN, line, newAppeal, RULES, TIAN } from './appeal.fixture'
import { applyChange, stepTime } from './change'
import { decideAccept } from './decide-accept'
import { decideClose } from './decide-close'
import { decideReply } from './decide-reply'
import { decideSend } from './decide-send'
import { addDone, isDone } from './done'
import type { AppealDocument } from './schema'

const time = (text: string) => toInstant(new Date(`2026-12-10T${text}:00+08:00`))
const fails = (code: string) => expect.objectContaining({ code })
const accepted = (appeal: AppealDocument, worker = TIAN, k = 'accept-01') => {
  const change = decideAccept(appeal, worker, k, time('10:05'))
  return change ? applyChange(appeal, change) : appeal
}

test('the first worker takes it, the second hears so, the first may tap twice', () => {
  const mine = accepted(newAppeal(time('10:00')))
  expect(mine).toMatchObject({ state: 'accepted', owner: 'tian', ownerName: '田老师', v: 2 })
  expect(() => decideAccept(mine, CHEN, 'accept-02', time('10:06'))).toThrow(fails('APPEAL_TAKEN'))
  expect(decideAccept(mine, TIAN, 'accept-03', time('10:06'))).toBeNull()
})

test('a reply to a free appeal takes it in the same update', () => {
  const appeal = newAppeal(time('10:00'))
  const after = applyChange(appeal, decideReply(appeal, TIAN, line('reply-01', '你好'), time('10:10')))
  expect(after).toMatchObject({
    state: 'answered',
    owner: 'tian',
    firstAnsweredAt: time('10:10'),
    waitingSince: null,
    answerDueAt: null,
  })
  expect(after.history.map((step) => step.to)).toEqual(['submitted', 'accepted', 'answered'])
})

test('nobody replies over the owner', () => {
  const mine = accepted(newAppeal(time('10:00')))
  expect(() => decideReply(mine, CHEN, line('reply-02', '我来'), time('10:10'))).toThrow(
    fails('APPEAL_TAKEN'),
  )
})

test('writing again after an answer starts a new wait; the first answer stays the first', () => {
  const mine = accepted(newAppeal(time('10:00')))
  const answered = applyChange(mine, decideReply(mine, TIAN, line('reply-01', '要户口本'), time('10:10')))
  const again = applyChange(answered, decideSend(answered, line('send-001', '没有'), RULES, time('20:50')))
  expect(again).toMatchObject({
    state: 'working',
    firstAnsweredAt: time('10:10'),
    waitingSince: time('20:50'),
    answerDueAt: toInstant(new Date('2026-12-11T09:20:00+08:00')),
  })
})

test('a second message does not push the wait back', () => {
  const appeal = newAppeal(time('10:00'))
  const after = applyChange(appeal, decideSend(appeal, line('send-001', '还在吗'), RULES, time('10:20')))
  expect(after).toMatchObject({ state: 'submitted', waitingSince: time('10:00'), answerDueAt: time('10:30') })
})

test('closing keeps what the person said of it', () => {
  const appeal = newAppeal(time('10:00'))
  const change = decideClose(appeal, { k: 'close-01', solved: false }, time('11:00'))
  const closed = applyChange(appeal, change)
  expect(closed).toMatchObject({ state: 'closed', solved: false, closedBy: 'word', waitingSince: null })
  expect(closed.history.at(-1)?.why).toContain('没有解决')
  expect(() => decideClose(closed, { k: 'close-02', solved: true }, time('11:01'))).toThrow(
    fails('APPEAL_STEP_NOT_ALLOWED'),
  )
})

test('a request is known by its id and by what it asked', () => {
  const request = { k: 'request-9', mark: 'one' }
  const before = newAppeal(time('10:00'))
  expect(isDone(before, request)).toBe(false)
  const after = { ...before, done: addDone(before, request) }
  expect(isDone(after, request)).toBe(true)
  expect(() => isDone(after, { ...request, mark: 'other' })).toThrow(fails('REQUEST_ID_REUSED'))
})

test('a full thread takes no more lines', () => {
  const [first] = newAppeal(time('10:00')).thread
  if (!first) throw new Error('the fixture has a first line')
  const full = newAppeal(time('10:00'), { thread: Array.from({ length: 1000 }, () => first) })
  expect(() => decideSend(full, line('send-001', '还在吗'), RULES, time('10:20'))).toThrow(fails('TOO_OFTEN'))
})

test('a step is later than what was read, though its clock is behind', () => {
  const appeal = newAppeal(time('10:00'), { personReadAt: time('10:05') })
  expect(stepTime(appeal, time('10:04'))).toBe('2026-12-10T10:05:00.001+08:00')
  expect(stepTime(appeal, time('10:06'))).toBe(time('10:06'))
})
