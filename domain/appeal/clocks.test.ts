import { addMinutes, toInstant } from '../time'
import { CHEN, line, newAppeal, RULES, TIAN } from './appeal.fixture'
import { catchUp, caughtUp } from './catch-up'
import { type AppealChange, applyChange, joinChanges } from './change'
import { withClocks } from './clocks'
import { decideAccept } from './decide-accept'
import { decideHandOver } from './decide-hand-over'
import { decideReply } from './decide-reply'
import { decideSend } from './decide-send'
import type { AppealDocument } from './schema'

const time = (text: string) => toInstant(new Date(`2026-12-${text}:00+08:00`))

const step = (appeal: AppealDocument, change: AppealChange | null, now: string): AppealDocument => {
  if (change === null) return appeal
  const due = catchUp(appeal, now)
  return applyChange(appeal, withClocks(appeal, joinChanges(due, change), RULES))
}

const held = (): AppealDocument => {
  const appeal = newAppeal(time('10T10:00'))
  return step(appeal, decideAccept(appeal, TIAN, 'accept-01', time('10T10:05')), time('10T10:05'))
}

test('an owner who is silent half an hour past the promise loses it to everybody, the same for whoever looks', () => {
  const mine = held()
  expect(mine.poolAt).toBe(time('10T11:00'))
  expect(caughtUp(mine, time('10T10:59'))).toMatchObject({ owner: 'tian', state: 'accepted' })
  const soon = caughtUp(mine, time('10T11:00'))
  const late = caughtUp(mine, time('13T11:00'))
  expect(soon).toMatchObject({ owner: null, state: 'submitted' })
  expect(late.history).toEqual(soon.history)
  expect(late.tells.map(({ kind, to }) => [kind, to])).toEqual([['escalated', 'supervisors']])
  expect(catchUp(late, time('14T11:00'))).toBeNull()
})

test('the supervisors hear once, an hour past the promise, though nobody ever took it', () => {
  const free = newAppeal(time('10T10:00'))
  expect(catchUp(free, time('10T11:29'))).toBeNull()
  const told = caughtUp(free, time('10T11:30'))
  expect(told.tells).toHaveLength(1)
  expect(catchUp(told, time('12T10:00'))).toBeNull()
})

test('a colleague who takes a late case over has half an hour of their own', () => {
  const mine = held()
  const change = decideHandOver(mine, { ...TIAN, isSupervisor: false }, CHEN, 'hand-001', time('10T10:55'))
  expect(step(mine, change, time('10T10:55')).poolAt).toBe(time('10T11:25'))
})

test('the clock of the solution stands while the turn is the person’s and goes on with what was left', () => {
  const mine = held()
  expect(mine.solution).toEqual({ dueAt: time('15T10:00'), leftMinutes: RULES.solutionMinutes })
  const asked = step(
    mine,
    decideReply(mine, TIAN, line('ask-0001', '哪个站点？'), time('10T10:30'), 'ask'),
    time('10T10:30'),
  )
  expect(asked.solution).toEqual({ dueAt: null, leftMinutes: RULES.solutionMinutes - 30 })
  const again = step(
    asked,
    decideSend(asked, line('send-001', '三圣乡'), RULES, time('14T10:30')),
    time('14T10:30'),
  )
  expect(again.solution?.dueAt).toBe(addMinutes(time('19T10:00'), 0))
  expect(again.firstAnsweredAt).toBe(time('10T10:30'))
  expect(again.firstAnswerDueAt).toBe(time('10T10:30'))
})
