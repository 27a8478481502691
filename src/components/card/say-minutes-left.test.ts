import { sayMinutesLeft } from './say-minutes-left'

test.each([
  [null, null],
  [30, { tone: 'open', text: '还有 30 分钟' }],
  [10, { tone: 'soon', text: '还有 10 分钟' }],
  [0, { tone: 'soon', text: '马上到点' }],
  [-5, { tone: 'danger', text: '晚了 5 分钟' }],
  [60, { tone: 'open', text: '还有 1 小时' }],
  [-135, { tone: 'danger', text: '晚了 2 小时 15 分' }],
])('%p minutes are said as %p', (minutes, said) => {
  expect(sayMinutesLeft(minutes)).toEqual(said)
})
