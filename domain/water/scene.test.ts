import fc from 'fast-check'
import { makeScene, parseScene, SCENE_MAX } from './scene'

const SIGNATURE = 'Ab3dEf6hIj'

test('what is printed is read back, for every id that fits', () => {
  const ids = fc.stringMatching(/^[A-Za-z0-9@:._-]{1,19}$/)
  fc.assert(
    fc.property(ids, (id) => {
      const scene = makeScene(id, SIGNATURE)
      expect(scene.length).toBeLessThanOrEqual(SCENE_MAX)
      expect(parseScene(scene)).toEqual({ freezerId: id, signature: SIGNATURE })
    }),
  )
})

test('an id too long for a printed code fails by name', () => {
  expect(() => makeScene('a-freezer-id-that-is-long', SIGNATURE)).toThrow('longer than 32')
})

test.each(['', 'f', 'f.u1', 'f.u1.short', `s.u1.${SIGNATURE}`, `f..${SIGNATURE}`, `f.u1.${SIGNATURE}x`])(
  '%j is no scene of a freezer',
  (scene) => {
    expect(parseScene(scene)).toBeNull()
  },
)
