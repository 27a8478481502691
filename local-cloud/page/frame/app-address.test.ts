import * as fc from 'fast-check'
import { appAddress, scannedPath } from './app-address'

describe('scannedPath', () => {
  test('carries the scene as the app will decode it, once', () => {
    expect(scannedPath({ page: 'pages/scan/index', scene: 'f.u1.a+b' })).toBe(
      'pages/scan/index?scene=f.u1.a%2Bb',
    )
    expect(scannedPath({ page: 'pages/home/index', scene: '' })).toBe('pages/home/index')
  })

  test('any scene comes back from the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 32 }), (scene) => {
        const query = new URLSearchParams(scannedPath({ page: 'p', scene }).split('?')[1])
        expect(query.get('scene')).toBe(scene)
      }),
    )
  })
})

describe('appAddress', () => {
  test('says who before the hash and where after it', () => {
    const address = new URL(appAddress('o-1&x', 3, '/pages/me/index?tab=2'), 'http://localhost')
    expect(address.searchParams.get('openid')).toBe('o-1&x')
    expect(address.hash).toBe('#/pages/me/index?tab=2')
  })

  test('opening the same page again is another address', () => {
    expect(appAddress('o', 1, 'p')).not.toBe(appAddress('o', 2, 'p'))
  })
})
