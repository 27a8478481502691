import fc from 'fast-check'
import { toInstant } from '../time'
import { CHEN, line, newAppeal, RULES, TIAN, textOf } from './appeal.fixture'
import { type AppealChange, applyChange } from './change'
import { decideAccept } from './decide-accept'
import { decideClose } from './decide-close'
import { decideReply } from './decide-reply'
import { decideSend } from './decide-send'
import { findSaid } from './find-replay'
import { APPEAL_STATES, type AppealDocument, type AppealState } from './schema'
import { nextState, STEPS, type StepName } from './transitions'
import { decideMarkRead, hasUnread } from './unread'

const stepNames = Object.keys(STEPS) as StepName[]
const targetsOf = (from: AppealState): AppealState[] =>
  stepNames.flatMap((name) => Object.entries(STEPS[name].to).flatMap(([at, to]) => (at === from ? [to] : [])))

const reachable = (): Set<AppealState> => {
  const seen = new Set<AppealState>(['submitted'])
  for (const state of seen) for (const to of targetsOf(state)) seen.add(to)
  return seen
}

test('every state can be reached, and left again', () => {
  expect([...reachable()].sort()).toEqual([...APPEAL_STATES].sort())
  for (const state of APPEAL_STATES) expect(targetsOf(state).some((to) => to !== state)).toBe(true)
})

test('only the person closes and reopens', () => {
  const byWorker = stepNames.filter((name) => STEPS[name].by === 'worker')
  const targets = byWorker.flatMap((name) => Object.values<AppealState>(STEPS[name].to))
  expect(targets).not.toContain('closed')
  expect(targets).not.toContain('reopened')
})

test('a step that is not written does not exist', () => {
  expect(() => nextState('send', 'closed')).toThrow(
    expect.objectContaining({ code: 'APPEAL_STEP_NOT_ALLOWED' }),
  )
  expect(() => nextState('accept', 'working')).toThrow(
    expect.objectContaining({ code: 'APPEAL_STEP_NOT_ALLOWED' }),
  )
})

type Action = {
  kind: 'accept' | 'reply' | 'send' | 'close' | 'read'
  who: typeof TIAN
  k: string
  text: string
}

const anAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('accept', 'reply', 'send', 'close', 'read'),
  who: fc.constantFrom(TIAN, CHEN),
  k: fc.integer({ min: 1, max: 40 }).map((n) => `request-${n}`),
  text: fc.constantFrom('好的', '还没有'),
})

const decide = (appeal: AppealDocument, { kind, who, k, text }: Action, now: string): AppealChange | null => {
  if (kind === 'accept') return decideAccept(appeal, who, k, now)
  if (kind === 'close') return decideClose(appeal, { k, solved: true }, now)
  if (kind === 'read') return decideMarkRead(appeal, now)
  const by = kind === 'reply' ? who.openid : appeal.openid
  if (findSaid(appeal, { k, by, text, policyId: null }, textOf)) return null
  return kind === 'reply'
    ? decideReply(appeal, who, line(k, text), now)
    : decideSend(appeal, line(k, text), RULES, now)
}

const tryStep = (appeal: AppealDocument, action: Action, now: string): AppealDocument => {
  try {
    const change = decide(appeal, action, now)
    return change ? applyChange(appeal, change) : appeal
  } catch (error) {
    expect(error).toMatchObject({
      code: expect.stringMatching(/^(APPEAL_TAKEN|APPEAL_STEP_NOT_ALLOWED|REQUEST_ID_REUSED)$/),
    })
    return appeal
  }
}

const checkInvariants = (before: AppealDocument, after: AppealDocument): void => {
  const legal = before.state === after.state || targetsOf(before.state).includes(after.state)
  const viaAccept = after.history.at(-2)?.to === 'accepted' && after.state === 'answered'
  expect(legal || viaAccept).toBe(true)
  expect(after.history.at(-1)?.to).toBe(after.state)
  expect(after.waitingSince === null).toBe(after.answerDueAt === null)
  expect(after.waitingSince === null).toBe(['answered', 'closed'].includes(after.state))
  expect(after.firstAnswerDueAt).toBe(before.firstAnswerDueAt)
  if (before.firstAnsweredAt !== null) expect(after.firstAnsweredAt).toBe(before.firstAnsweredAt)
  expect(after.thread.map((entry) => entry.at)).toEqual([...after.thread.map((entry) => entry.at)].sort())
  const ks = after.thread.map((entry) => entry.k)
  expect(new Set(ks).size).toBe(ks.length)
}

test('whatever is tried in whatever order, the appeal stays whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anAction, fc.integer({ min: -5, max: 600 })), { maxLength: 40 }),
      (steps) => {
        let moment = Date.parse('2026-12-10T10:00:00+08:00')
        let appeal = newAppeal(toInstant(moment))
        for (const [action, seconds] of steps) {
          moment += seconds * 1000
          const after = tryStep(appeal, action, toInstant(moment))
          checkInvariants(appeal, after)
          if (action.kind === 'read') expect(hasUnread(after)).toBe(false)
          expect(tryStep(after, action, toInstant(moment + 60_000))).toEqual(after)
          appeal = after
        }
      },
    ),
    { numRuns: 300 },
  )
})
