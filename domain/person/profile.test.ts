import { maskPhone, plainPhone } from './mask-phone'
import { profileOf } from './profile'

const staff = {
  _id: 'p',
  name: '小周',
  roles: ['rider' as const, 'stationKeeper' as const],
  active: true,
  merchantIds: [],
}

test('a stranger has an alias and nothing else', () => {
  expect(profileOf('7KQ2', null, null)).toEqual({
    alias: '骑手 7KQ2',
    occupation: null,
    platform: null,
    phoneMasked: null,
    roles: ['rider'],
    staffName: null,
  })
})

test('staff roles are there while they are active, each once', () => {
  expect(profileOf('7KQ2', null, staff)).toMatchObject({
    roles: ['rider', 'stationKeeper'],
    staffName: '小周',
  })
  expect(profileOf('7KQ2', null, { ...staff, active: false })).toMatchObject({
    roles: ['rider'],
    staffName: null,
  })
})

test.each([
  ['13812341234', '138****1234'],
  ['+85212345678', '+85****5678'],
  ['12345', '****'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test('a mainland number is kept bare, another with its country', () => {
  expect(plainPhone({ purePhoneNumber: '13812341234', countryCode: '86' })).toBe('13812341234')
  expect(plainPhone({ purePhoneNumber: '12345678', countryCode: '852' })).toBe('+85212345678')
})
