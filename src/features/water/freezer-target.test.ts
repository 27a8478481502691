import { readTarget } from './freezer-target'

test('a scene is decoded once, as WeChat encodes it', () => {
  expect(readTarget({ scene: encodeURIComponent('f.u1.A_b-9~x') })).toEqual({ scene: 'f.u1.A_b-9~x' })
  expect(readTarget({ scene: 'f.u1.A_b-9~x' })).toEqual({ scene: 'f.u1.A_b-9~x' })
  expect(readTarget({ scene: encodeURIComponent(encodeURIComponent('f/u1')) })).toEqual({ scene: 'f%2Fu1' })
})

test('a scene that cannot be decoded goes on as it is', () => {
  expect(readTarget({ scene: '%E4%' })).toEqual({ scene: '%E4%' })
})

test('the map opens a freezer by id; nothing opens nothing', () => {
  expect(readTarget({ freezerId: 'u1' })).toEqual({ freezerId: 'u1' })
  expect(readTarget({})).toBeNull()
})
