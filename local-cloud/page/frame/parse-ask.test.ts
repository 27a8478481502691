import * as fc from 'fast-check'
import { parseAsk } from './parse-ask'

const from = (rest: object) => ({ xxtHost: 1, id: 'a1', ...rest })

describe('parseAsk', () => {
  test.each(['scan', 'phone', 'privacy', 'location'])('reads %s, with or without an input', (ask) => {
    expect(parseAsk(from({ ask }))).toEqual({ kind: 'ask', ask: { id: 'a1', ask } })
    expect(parseAsk(from({ ask, input: { more: true } }))).toEqual({ kind: 'ask', ask: { id: 'a1', ask } })
  })

  test('reads subscribe with its templates', () => {
    const input = { templateIds: ['t1', 't2', 't3'] }
    expect(parseAsk(from({ ask: 'subscribe', input }))).toEqual({
      kind: 'ask',
      ask: { id: 'a1', ask: 'subscribe', input },
    })
  })

  test.each([
    ['an ability nobody has', { ask: 'pay' }],
    ['no ability', {}],
    ['subscribe without templates', { ask: 'subscribe' }],
    ['subscribe with none', { ask: 'subscribe', input: { templateIds: [] } }],
    [
      'subscribe with four, which WeChat refuses',
      { ask: 'subscribe', input: { templateIds: ['1', '2', '3', '4'] } },
    ],
    ['subscribe with numbers', { ask: 'subscribe', input: { templateIds: [1] } }],
  ])('answers %s as unsupported', (_, rest) => {
    expect(parseAsk(from(rest))).toEqual({ kind: 'unsupported', id: 'a1' })
  })

  test.each([
    ['text', 'hello'],
    ['nothing', null],
    ['another protocol', { source: 'devtools', id: 'a1', ask: 'scan' }],
    ['another version', { xxtHost: 2, id: 'a1', ask: 'scan' }],
    ['no id to answer to', { xxtHost: 1, ask: 'scan' }],
    ['an id that is no text', { xxtHost: 1, id: 7, ask: 'scan' }],
  ])('leaves %s alone', (_, data) => {
    expect(parseAsk(data)).toEqual({ kind: 'foreign' })
  })

  test('never throws, and answers only what carries the mark and an id', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(parseAsk(data)).toEqual({ kind: 'foreign' })
      }),
    )
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.anything(), fc.anything(), (id, ask, input) => {
        const parsed = parseAsk({ xxtHost: 1, id, ask, input })
        expect(parsed.kind === 'ask' ? parsed.ask.id : Reflect.get(parsed, 'id')).toBe(id)
      }),
    )
  })
})
