import { ObjectId } from 'bson'
import fc from 'fast-check'
import { decodeEjson } from './decode-ejson'
import { encodeEjson } from './encode-ejson'

const NOW = 1000

describe('Extended JSON', () => {
  it('reads back what it wrote', () => {
    const leaf = fc.oneof(
      fc.double().map((n) => n + 0),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    )
    const name = fc.string().filter((text) => !text.startsWith('$') && text !== '__proto__')
    const document = fc.dictionary(name, fc.oneof(leaf, fc.array(leaf), fc.dictionary(name, leaf)), {
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(document, (value) => {
        expect(decodeEjson(encodeEjson(value), NOW)).toEqual(value)
      }),
    )
  })

  it('keeps dates, ids, patterns and numbers JSON has no word for', () => {
    const value = {
      at: new Date(-1),
      id: new ObjectId('0123456789abcdef01234567'),
      name: /^a/i,
      n: Number.NaN,
      m: -Infinity,
    }
    expect(decodeEjson(encodeEjson(value), NOW)).toEqual(value)
  })

  it('reads the canonical form the SDK sends', () => {
    const text =
      '{"i":{"$numberInt":"1"},"d":{"$numberDouble":"1.5"},"l":{"$numberLong":"1099511627776"},"t":{"$date":{"$numberLong":"5"}}}'
    expect(decodeEjson(text, NOW)).toEqual({ i: 1, d: 1.5, l: 2 ** 40, t: new Date(5) })
  })

  it('reads the server date by the clock it is given', () => {
    const text = '{"$tcb_server_date":{"offset":{"$numberInt":"500"}}}'
    expect(decodeEjson(text, NOW)).toEqual(new Date(1500))
  })

  it('refuses a field that would reach into prototypes', () => {
    expect(() => decodeEjson('{"__proto__":{"a":1}}', NOW)).toThrow('__proto__')
  })

  it('refuses what is no JSON', () => {
    expect(() => decodeEjson('{', NOW)).toThrow('not Extended JSON')
  })
})
