import { addMinutes } from '../time'
import { newPairing } from './decide-act'
import { alarmOf, decideHandled, decideLeave, newVisit } from './decide-visit'
import type { HowElder } from './schema'

const NOON = '2026-12-10T12:00:00.000+08:00'
const pairing = newPairing({
  k: 'request-0',
  mark: 'm',
  now: NOON,
  act: 'offered',
  side: 'worker',
  staff: { _id: 'tian', name: '田老师' },
  sealed: null,
  id: 'p',
  elderId: 'e',
  openid: 'rider',
  alias: 'A',
  plan: { rule: 'FREQ=WEEKLY;BYDAY=TH', from: '15:00', minutes: 30 },
})
const visit = newVisit(pairing, { k: 'request-1', now: NOON })
const left = (how: HowElder, minutes: number) => {
  const leaving = { k: 'request-2', mark: 'm', now: addMinutes(NOON, minutes), how, sealed: null }
  return { ...visit, ...decideLeave(visit, leaving) }
}

test('an alarm is due an hour after the planned end, not a minute before', () => {
  expect(alarmOf(visit, addMinutes(NOON, 89))).toBeNull()
  expect(alarmOf(visit, addMinutes(NOON, 90))).toBe('late')
})

test.each([
  ['fine', null],
  ['uneasy', null],
  ['needsHelp', 'needsHelp'],
  ['noAnswer', 'noAnswer'],
] as const)('leaving with %s makes the alarm %s', (how, kind) => {
  expect(alarmOf(left(how, 20), addMinutes(NOON, 200))).toBe(kind)
})

test('who was late and is well ends the alarm by leaving; a worker ends any that is due', () => {
  expect(left('fine', 300).alarmAt).toBeNull()
  const handling = {
    k: 'request-3',
    mark: 'm',
    by: 'tian',
    byName: '田老师',
    result: 'forgot' as const,
    sealed: null,
  }
  expect(() => decideHandled(visit, { ...handling, now: NOON })).toThrow('PAIRING_STEP_NOT_ALLOWED')
  expect(decideHandled(visit, { ...handling, now: addMinutes(NOON, 90) })?.alarmAt).toBeNull()
})

test('one leaves once', () => {
  expect(() =>
    decideLeave(left('fine', 20), { k: 'request-9', mark: 'm', now: NOON, how: 'fine', sealed: null }),
  ).toThrow('PAIRING_STEP_NOT_ALLOWED')
})
