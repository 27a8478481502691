import { ERROR_CODES } from '../../domain/errors'
import { makeCallError } from './api-error'
import { isStillWanted, nextIntent } from './use-intent'

let made = 0
const makeId = () => `id-${++made}`

test('the same input goes on under the same request id', () => {
  const first = nextIntent(null, { slotId: 's1' }, makeId)
  expect(nextIntent(first, { slotId: 's1' }, makeId)).toBe(first)
})

test('another input, or none open, is a new intent with a new id', () => {
  const first = nextIntent(null, { slotId: 's1' }, makeId)
  expect(nextIntent(first, { slotId: 's2' }, makeId).requestId).not.toBe(first.requestId)
  expect(nextIntent(null, { slotId: 's1' }, makeId).requestId).not.toBe(first.requestId)
})

test('a lost answer or a phone number asked for leaves the intent standing; a final no ends it', () => {
  const standing = ERROR_CODES.filter((code) => isStillWanted(makeCallError(code, {})))
  expect(standing).toEqual(['UNKNOWN', 'OFFLINE', 'TIMEOUT', 'TOO_OFTEN', 'BUSY', 'PHONE_NEEDED'])
})
