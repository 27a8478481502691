import { REPORT_STATES, type ReportState } from './schema'
import { canTake, isLive, isShown, nextState, STEPS, type StepName } from './transitions'

const NAMES = Object.keys(STEPS) as StepName[]
const next = (from: ReportState) =>
  NAMES.filter((name) => canTake(name, from)).map((name) => nextState(name, from))

test('every state is reached, and only what is over cannot be left', () => {
  const reached = new Set<ReportState>(['pending', 'open'])
  for (const state of reached) for (const to of next(state)) reached.add(to)
  expect([...reached].sort()).toEqual([...REPORT_STATES].sort())
  const stuck = REPORT_STATES.filter((state) => next(state).length === 0)
  expect(stuck).toEqual(['refused', 'merged'])
})

test('only a person says that it is solved, and only after a worker has finished it', () => {
  const solving = NAMES.filter((name) => Object.values(STEPS[name].to).some((to) => to === 'solved'))
  expect(solving).toEqual(['confirm'])
  expect(STEPS.confirm).toEqual({ by: 'person', to: { done: 'solved' } })
})

test('what waits is seen; a step that does not exist is refused by name', () => {
  for (const state of REPORT_STATES) if (isLive(state)) expect(isShown(state)).toBe(true)
  expect(() => nextState('confirm', 'open')).toThrow('no confirm from open')
})
