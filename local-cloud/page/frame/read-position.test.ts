import { readPosition } from './read-position'

describe('readPosition', () => {
  test('reads degrees', () => {
    expect(readPosition(' 30.65 ', '-104.08')).toEqual({ latitude: 30.65, longitude: -104.08, accuracy: 10 })
    expect(readPosition('0', '0')).toEqual({ latitude: 0, longitude: 0, accuracy: 10 })
  })

  test.each([
    ['', '104'],
    ['30', ' '],
    ['north', '104'],
    ['90.1', '0'],
    ['0', '-180.5'],
  ])('refuses %p, %p', (latitude, longitude) => {
    expect(readPosition(latitude, longitude)).toBeNull()
  })
})
