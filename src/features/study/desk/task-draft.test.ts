import type { DeskTask } from '../../../../domain/study/schema'
import { draftOf, inputOf } from './task-draft'

const ASK = { ask: '要交钱吗？', options: ['不收费', '一百元'], right: 0 }
const TASK: DeskTask = {
  id: 'arbitration',
  v: 2,
  order: 4,
  taskKind: 'read',
  title: '去哪儿要',
  text: '一年内可以申请。',
  policyId: 'c08',
  questions: [ASK, ASK, ASK],
  until: null,
  ended: false,
  sample: true,
  doneBy: 3,
}

test('what nobody changed is saved as it was, on the version that was seen', () => {
  const { id, sample, doneBy, ...same } = TASK
  expect(inputOf(draftOf(TASK, 9), TASK)).toEqual({ ...same, taskId: id })
})

test('a new one goes behind the others', () => {
  expect(draftOf(null, 7).order).toBe(8)
})

test('an empty answer is none, and the right one keeps its place among the rest', () => {
  const draft = draftOf(TASK, 9)
  draft.questions[0] = { ask: '几天？', options: ['', '三天', '七天'], right: 2 }
  expect(inputOf(draft, TASK)?.questions[0]).toEqual({ ask: '几天？', options: ['三天', '七天'], right: 1 })
})

test.each([
  { name: 'no title', change: { title: ' ' } },
  { name: 'no text', change: { text: '' } },
  { name: 'a question without words', change: { questions: [{ ...ASK, ask: '' }, ASK, ASK] } },
  { name: 'one answer alone', change: { questions: [{ ...ASK, options: ['不收费', ''] }, ASK, ASK] } },
  { name: 'an empty answer is the right one', change: { questions: [{ ...ASK, right: 2 }, ASK, ASK] } },
])('$name: nothing to save', ({ change }) => {
  expect(inputOf({ ...draftOf(TASK, 9), ...change }, TASK)).toBeNull()
})

test('telling others asks nothing', () => {
  const draft = { ...draftOf(null, 0), taskKind: 'tell' as const, title: '讲仲裁', text: '讲一讲' }
  expect(inputOf(draft, null)).toMatchObject({ questions: [], v: 0 })
})
