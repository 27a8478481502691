import * as fc from 'fast-check'
import { addressOfHolders, choiceOfAddress, decideHolders } from './chosen-people'

const people = [
  { openid: 'a', name: 'A' },
  { openid: 'b', name: 'B' },
  { openid: 'c', name: 'C' },
]

describe('decideHolders', () => {
  test('gives the first two people a phone each', () => {
    expect(decideHolders({}, {}, people)).toEqual({ left: 'a', right: 'b' })
    expect(decideHolders({}, {}, people.slice(0, 1))).toEqual({ left: 'a', right: null })
    expect(decideHolders({}, {}, [])).toEqual({ left: null, right: null })
  })

  test('the address wins over what is remembered', () => {
    expect(decideHolders({ left: 'c' }, { left: 'b', right: 'a' }, people)).toEqual({ left: 'c', right: 'a' })
  })

  test('an empty right side means one phone, in the address and in memory', () => {
    expect(decideHolders({ right: '' }, { right: 'b' }, people)).toEqual({ left: 'a', right: null })
    expect(decideHolders({}, { right: '' }, people)).toEqual({ left: 'a', right: null })
  })

  test('the left phone is never left without a person', () => {
    expect(decideHolders({ left: '' }, { left: '' }, people).left).toBe('a')
  })

  test('somebody nobody has listed may hold a phone', () => {
    expect(decideHolders({ left: 'stranger' }, {}, people).left).toBe('stranger')
  })
})

test('holders come back from the address they were put in, beside the rest of it', () => {
  const openid = fc.string({ minLength: 1 })
  fc.assert(
    fc.property(openid, fc.option(openid), (left, right) => {
      const search = addressOfHolders('?lang=zh', { left, right })
      expect(new URLSearchParams(search).get('lang')).toBe('zh')
      expect(decideHolders(choiceOfAddress(search), {}, people)).toEqual({ left, right })
    }),
  )
})
