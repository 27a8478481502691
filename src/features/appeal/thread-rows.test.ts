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
  attachment: null,
  ...over,
})

const thread = (over: Partial<Pick<AppealView, 'messages' | 'steps'>>) => ({
  messages: [],
  steps: [],
  ...over,
})

const said = (rows: ReturnType<typeof threadRows>) =>
  rows.map((row) => (row.kind === 'message' ? row.message.id : `${row.kind}:${row.text}`))

describe('threadRows', () => {
  it('marks the time at the start and after a pause, not within one breath', () => {
    const messages = [message('a', '14:00'), message('b', '14:05'), message('c', '14:40')]
    expect(said(threadRows(thread({ messages }), now))).toEqual(['time:14:00', 'a', 'b', 'time:14:40', 'c'])
  })

  it('puts a change of state where it happened, and leaves out those the messages show', () => {
    const steps = [
      { at: at('14:00'), to: 'submitted' as const, why: '提交诉求', told: false },
      { at: at('14:03'), to: 'accepted' as const, why: '田老师接下了', told: true },
      { at: at('14:06'), to: 'answered' as const, why: '田老师回复了', told: false },
      { at: at('14:08'), to: 'closed' as const, why: '解决了，这件事结束', told: true },
    ]
    const messages = [message('a', '14:00'), message('b', '14:06', { speaker: 'worker', mine: false })]
    expect(said(threadRows(thread({ messages, steps }), now))).toEqual([
      'time:14:00',
      'a',
      'step:田老师接下了',
      'b',
      'step:解决了，这件事结束',
    ])
  })

  it('shows an answer that took the appeal after the step that took it', () => {
    const steps = [{ at: at('14:03'), to: 'accepted' as const, why: '田老师接下了', told: true }]
    const messages = [message('b', '14:03', { speaker: 'worker', mine: false })]
    expect(said(threadRows(thread({ messages, steps }), now))).toEqual([
      'time:14:03',
      'step:田老师接下了',
      'b',
    ])
  })

  it('tells what the thread itself tells as a system line', () => {
    const messages = [message('s', '14:00', { speaker: 'system', mine: false, text: '更早的 3 条没有显示' })]
    expect(said(threadRows(thread({ messages }), now))).toEqual(['time:14:00', 'step:更早的 3 条没有显示'])
  })

  it('gives every row its own key', () => {
    const messages = Array.from({ length: 30 }, (_, index) => message(`m${index}`, '14:00'))
    const keys = threadRows(thread({ messages }), now).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
