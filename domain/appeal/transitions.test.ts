import fc from 'fast-check'
import { toInstant } from '../time'
import { CHEN, line, newAppeal, RULES, TIAN } from './appeal.fixture'
import { catchUp } from './catch-up'
import { type AppealChange, applyChange, joinChanges } from './change'
import { withClocks } from './clocks'
import { decideAccept } from './decide-accept'
import { decideClose } from './decide-close'
import { decideGiveUp, decideRate, decideReopen, decideTry } from './decide-ending'
import { decideHandOver, decideRelease, decideSubstitute } from './decide-hand-over'
import { decideMergeAway } from './decide-merge'
import { decideConsent, decideMove, decidePropose } from './decide-referral'
import { decideReply } from './decide-reply'
import { decideSend } from './decide-send'
import { addDone, isDone } from './done'
import { isOpenReferral, REFERRAL_MOVES } from './referral-moves'
import { REFERRAL_STATES, type ReferralState } from './referral-schema'
import { APPEAL_STATES, type AppealDocument, type AppealState, ZAppealDocument } from './schema'
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

test('a worker ends nothing but by tries and by merging, and never reopens', () => {
  const closing = stepNames.filter(
    (name) => STEPS[name].by !== 'person' && Object.values<AppealState>(STEPS[name].to).includes('closed'),
  )
  expect(closing.sort()).toEqual(['giveUp', 'merge'])
  const byOthers = stepNames.filter((name) => STEPS[name].by !== 'person')
  const targets = byOthers.flatMap((name) => Object.entries<AppealState>(STEPS[name].to))
  expect(targets.filter(([from, to]) => from !== to && to === 'reopened')).toEqual([])
})

test('a step that is not written does not exist', () => {
  const refused = expect.objectContaining({ code: 'APPEAL_STEP_NOT_ALLOWED' })
  expect(() => nextState('send', 'closed')).toThrow(refused)
  expect(() => nextState('accept', 'working')).toThrow(refused)
  expect(() => nextState('giveUp', 'working')).toThrow(refused)
})

test('a referral is sent only after consent, and every state but its ends leads on', () => {
  const into = (to: ReferralState) => REFERRAL_STATES.filter((from) => REFERRAL_MOVES[from].includes(to))
  expect(into('sent')).toEqual(['consented'])
  expect(into('consented')).toEqual(['proposed'])
  const ends = REFERRAL_STATES.filter((state) => !isOpenReferral(state))
  expect(ends.sort()).toEqual(['declined', 'refused', 'returned', 'withdrawn'])
})

const KINDS = [
  ...[
    'accept',
    'reply',
    'ask',
    'send',
    'close',
    'read',
    'handOver',
    'substitute',
    'release',
    'try',
    'giveUp',
  ],
  ...['reopen', 'rate', 'merge', 'propose', 'agree', 'decline', 'sent', 'returned', 'refused'],
] as const
type Action = { kind: string; who: typeof TIAN; k: string; days: number }

const anAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.constantFrom(TIAN, CHEN),
  k: fc.integer({ min: 1, max: 60 }).map((n) => `request-${n}`),
  days: fc.integer({ min: 0, max: 1 }),
})

const REFERRAL = { id: 'r1', partner: 'lawyer', partnerName: '何律师', summary: '写明欠薪' } as const

type Decide = (appeal: AppealDocument, action: Action, now: string) => AppealChange | null

const move =
  (to: ReferralState): Decide =>
  (appeal, { who, k }, now) =>
    decideMove(appeal, { id: appeal.referrals.at(-1)?.id ?? 'r', k, to, sealed: null, by: who }, RULES, now)

const actor = (who: typeof TIAN) => ({ ...who, isSupervisor: who === CHEN })

const DECIDE: Record<string, Decide> = {
  accept: (appeal, { who, k }, now) => decideAccept(appeal, who, k, now),
  reply: (appeal, { who, k }, now) => decideReply(appeal, who, line(k, '好的'), now),
  ask: (appeal, { who, k }, now) => decideReply(appeal, who, line(k, '几号的事？'), now, 'ask'),
  send: (appeal, { k }, now) => decideSend(appeal, line(k, '还有'), RULES, now),
  close: (appeal, { k }, now) => decideClose(appeal, { k, solved: true }, now),
  read: (appeal, _, now) => decideMarkRead(appeal, now),
  handOver: (appeal, { who, k }, now) =>
    decideHandOver(appeal, actor(who), who === TIAN ? CHEN : TIAN, k, now),
  substitute: (appeal, { who, k }, now) => decideSubstitute(appeal, actor(who), true, k, now),
  release: (appeal, { who, k }, now) => decideRelease(appeal, actor(who), { k, why: '休假' }, RULES, now),
  try: (appeal, { who, k }, now) => decideTry(appeal, actor(who), { k, way: 'phone' }, now),
  giveUp: (appeal, { who, k }, now) => decideGiveUp(appeal, actor(who), k, now),
  reopen: (appeal, { k }, now) => decideReopen(appeal, line(k, '又来了'), RULES, now),
  rate: (appeal, { k }, now) => decideRate(appeal, { k, stars: 4, sealed: null }, now),
  merge: (appeal, { who, k }, now) => decideMergeAway(appeal, 'a0', who, k, now),
  propose: (appeal, { who, k }, now) =>
    decidePropose(appeal, actor(who), { ...REFERRAL, id: `r-${k}`, k, fields: ['summary', 'thread'] }, now),
  agree: (appeal, { k }, now) =>
    decideConsent(
      appeal,
      { k, id: appeal.referrals.at(-1)?.id ?? 'r', agree: true, fields: ['summary'] },
      now,
    ),
  decline: (appeal, { k }, now) =>
    decideConsent(appeal, { k, id: appeal.referrals.at(-1)?.id ?? 'r', agree: false, fields: [] }, now),
  sent: move('sent'),
  returned: move('returned'),
  refused: move('refused'),
}

const REFUSED = /^(APPEAL_TAKEN|APPEAL_STEP_NOT_ALLOWED|REQUEST_ID_REUSED|BAD_INPUT|NOT_FOUND|NOT_ALLOWED)$/

const tryStep = (stored: AppealDocument, action: Action, now: string): AppealDocument => {
  const due = catchUp(stored, now)
  const appeal = due ? applyChange(stored, due) : stored
  const request = { k: action.k, mark: `${action.kind} ${action.who.openid}` }
  try {
    if (isDone(stored, request)) return stored
    const decided = DECIDE[action.kind]?.(appeal, action, now) ?? null
    if (decided === null) return stored
    const joined = joinChanges(due, decided)
    const marked = { ...joined, set: { ...joined.set, done: addDone(stored, request) } }
    return applyChange(stored, withClocks(stored, marked, RULES))
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(REFUSED) })
    return stored
  }
}

const checkInvariants = (before: AppealDocument, after: AppealDocument): void => {
  expect(ZAppealDocument.safeParse(after).error).toBeUndefined()
  const steps = after.history.slice(before.history.length)
  let state = before.state
  for (const { to } of steps) {
    expect(state === to || targetsOf(state).includes(to)).toBe(true)
    state = to
  }
  expect(after.history.at(-1)?.to).toBe(after.state)
  expect(after.waitingSince === null).toBe(after.answerDueAt === null)
  if (['answered', 'waiting', 'closed'].includes(after.state)) expect(after.waitingSince).toBeNull()
  if (['submitted', 'reopened'].includes(after.state)) {
    expect(after.waitingSince).not.toBeNull()
    expect(after.owner).toBeNull()
  }
  if (['accepted', 'working', 'waiting', 'answered', 'referred'].includes(after.state)) {
    expect(after.owner).not.toBeNull()
  }
  expect(after.poolAt === null).toBe(after.waitingSince === null)
  if (after.owner === null && after.poolAt !== null) expect(after.poolAt <= after.updatedAt).toBe(true)
  expect((after.state === 'closed') === (after.closedBy !== null)).toBe(true)
  expect(after.solved !== null).toBe(after.closedBy === 'word')
  if (after.closedBy === 'tries' && before.closedBy !== 'tries') {
    expect(new Set(after.tries.map(({ day }) => day)).size).toBeGreaterThanOrEqual(3)
  }
  const runs = ['submitted', 'accepted', 'working', 'referred', 'reopened'].includes(after.state)
  expect(after.solution?.dueAt !== null).toBe(runs)
  expect(after.firstAnswerDueAt).toBe(before.firstAnswerDueAt)
  if (before.firstAnsweredAt !== null) expect(after.firstAnsweredAt).toBe(before.firstAnsweredAt)
  for (const { state: where, consentAt, shared, asked } of after.referrals) {
    if (['sent', 'accepted', 'returned'].includes(where)) expect(consentAt).not.toBeNull()
    expect(shared.filter((field) => !asked.includes(field))).toEqual([])
  }
  expect(after.referrals.filter((one) => isOpenReferral(one.state)).length).toBeLessThanOrEqual(1)
  expect(after.thread.map((entry) => entry.at)).toEqual([...after.thread.map((entry) => entry.at)].sort())
  const ks = after.thread.map((entry) => entry.k)
  expect(new Set(ks).size).toBe(ks.length)
}

test('whatever is tried in whatever order, the appeal stays whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anAction, fc.integer({ min: -5, max: 3600 })), { maxLength: 60 }),
      (steps) => {
        let moment = Date.parse('2026-12-10T10:00:00+08:00')
        let appeal = newAppeal(toInstant(moment))
        for (const [action, seconds] of steps) {
          moment += seconds * 1000 + action.days * 24 * 3_600_000
          const after = tryStep(appeal, action, toInstant(moment))
          checkInvariants(appeal, after)
          if (action.kind === 'read' && after !== appeal) expect(hasUnread(after)).toBe(false)
          if (after !== appeal) expect(tryStep(after, action, toInstant(moment + 60_000))).toBe(after)
          appeal = after
        }
      },
    ),
    { numRuns: 120 },
  )
})
