import { findBundleStart, findOwnLine } from './own-line'

const entry = '/app/functions/booking/index.js'
const worker = '/app/worker.js'
const whole = { line: 0, column: 0 }
const sdk = '    at Query.get (/app/node_modules/wx-server-sdk/index.js:1565:16)'

test.each([
  [
    'the first frame outside the SDK',
    [sdk, `    at claim (${entry}:12:5)`, `    at async main (${entry}:30:3)`],
    'index.js:12:5 (claim)',
  ],
  ['a frame without a name', [sdk, `    at ${entry}:12:5`], 'index.js:12:5'],
  ['an async frame', [sdk, `    at async load (${entry}:9:1)`], 'index.js:9:1 (load)'],
  [
    'another file of the function',
    [sdk, '    at f (/app/functions/booking/lib/db.js:3:4)'],
    'lib/db.js:3:4 (f)',
  ],
  [
    'a method',
    [sdk, `    at Object.claim [as run] (${entry}:12:5)`],
    'index.js:12:5 (Object.claim [as run])',
  ],
])('%s is found', (_, frames, expected) => {
  expect(findOwnLine(['Error', ...frames].join('\n'), entry, worker, whole)).toBe(expected)
})

test('nothing is found where only the SDK, Node and the bootstrap are', () => {
  const stack = ['Error', sdk, '    at node:internal/process/task_queues:95:5', `    at run (${worker}:1:2)`]
  expect(findOwnLine(stack.join('\n'), entry, worker, whole)).toBeUndefined()
})

test('in a bundle the function begins behind the SDK', () => {
  const text = 'var a;\nvar sdk="WX_CONTEXT_KEYS";var own=1;\nown()'
  const start = findBundleStart(text)
  expect(start).toEqual({ line: 2, column: 10 })
  const stack = ['Error', `    at s (${entry}:2:9)`, `    at o (${entry}:2:33)`, `    at p (${entry}:3:1)`]
  expect(findOwnLine(stack.join('\n'), entry, worker, start)).toBe('index.js:2:33 (o)')
  expect(findBundleStart('own()')).toEqual(whole)
})
