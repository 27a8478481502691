import type { AppealView, MessageView } from '../../../domain/appeal/schema'
import { threadRows } from './thread-rows'

const now = '2026-11-23T15:00:00.000+08:00'
const at = (time: string) => `2026-11-23T${time}:00.000+08:00`

const message = (id: string, time: string, over: Partial<MessageView> = {}): MessageView => ({
  id,
  at: at(time),
  speaker: 'person',
  mine: true,
  text: id,
  policy: null,
  ...over,
})

const thread = (over: Partial<Pick<AppealView, 'messages' | 'steps' | 'ownerName'>>) => ({
  messages: [],
  steps: [],
  ownerName: null,
  ...over,
})

const said = (rows: ReturnType<typeof threadRows>) =>
  rows.map((row) => (row.kind === 'message' ? row.message.id : `${row.kind}:${row.text}`))

describe('threadRows', () => {
  it('marks the time at the start and after a pause, not within one breath', () => {
    const messages = [message('a', '14:00'), message('b', '14:05'), message('c', '14:40')]
    expect(said(threadRows(thread({ messages }), now))).toEqual(['time:14:00', 'a', 'b', 'time:14:40', 'c'])
  })

  it('puts a change of state where it happened and names who took it', () => {
    const steps = [
      { at: at('14:00'), to: 'submitted' as const, why: '' },
      { at: at('14:03'), to: 'accepted' as const, why: '' },
      { at: at('14:06'), to: 'answered' as const, why: '' },
    ]
    const messages = [message('a', '14:00'), message('b', '14:06', { speaker: 'worker', mine: false })]
    expect(said(threadRows(thread({ messages, steps, ownerName: '田老师' }), now))).toEqual([
      'time:14:00',
      'a',
      'step:田老师接下了',
      'b',
    ])
  })

  it('does not tell a step twice when the thread tells it', () => {
    const steps = [{ at: at('14:03'), to: 'accepted' as const, why: '' }]
    const messages = [
      message('a', '14:00'),
      message('s', '14:03', { speaker: 'system', mine: false, text: '田老师接了' }),
    ]
    expect(said(threadRows(thread({ messages, steps }), now))).toEqual(['time:14:00', 'a', 'step:田老师接了'])
  })

  it('gives every row its own key', () => {
    const messages = Array.from({ length: 30 }, (_, index) => message(`m${index}`, '14:00'))
    const keys = threadRows(thread({ messages }), now).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
