import type { DutyShift } from '../../../../domain/duty/schema'
import { newShift } from '../../../../domain/duty/shift'
import { askSwap, takeShift } from '../../../../domain/duty/shift-steps'
import type { DutyRuleItem } from '../../../../domain/street/schema'
import { NOON, type Scene } from '../scene'

const RULE: DutyRuleItem = {
  kind: 'dutyRule',
  _id: 'duty-of-scene',
  name: '午间岗',
  stationId: 'u-shanli',
  rule: 'FREQ=DAILY',
  from: '11:30',
  to: '13:30',
  places: 2,
  ended: false,
  sample: false,
  v: 0,
}
const one = { _id: 'p-one', openid: 'duty-one', name: '小一' }
const two = { _id: 'p-two', openid: 'duty-two', name: '小二' }
const act = (k: string) => ({ k, now: NOON })
const empty: DutyShift = newShift(RULE, '2026-12-12')
const full = takeShift(takeShift(empty, one, act('request-1')), two, act('request-2'))
const asking = askSwap(full, one, null, act('request-3'))
const SHIFT = empty._id
/** Another rule's shift of that day, which begins when the first ends. */
const next = takeShift(
  newShift({ ...RULE, _id: 'duty-after', from: '13:30', to: '15:00' }, '2026-12-12'),
  one,
  act('request-4'),
)
const seat = full.people[0]

/** A shift of two, one of whom asks to be relieved. */
export const DUTY_SCENE: Scene = {
  documents: {
    duty_people: [one, two].map((person) => ({
      ...person,
      state: 'active' as const,
      at: NOON,
      byName: '田老师',
      taking: null,
      done: [],
      v: 1,
    })),
    duty_shifts: [asking, next],
  },
  breaks: [
    ['shift-no-two-at-once', 'duty_shifts', next._id, { start: '2026-12-12T13:29:00.000+08:00' }],
    ['shift-not-overfull', 'duty_shifts', SHIFT, { filled: 1 }],
    ['shift-not-overfull', 'duty_shifts', SHIFT, { places: 1 }],
    ['shift-one-place-each', 'duty_shifts', SHIFT, { people: [seat, seat] }],
    [
      'shift-swap-of-its-people',
      'duty_shifts',
      SHIFT,
      { swaps: [{ p: 'nobody', name: '谁', to: null, at: NOON }] },
    ],
  ],
}
