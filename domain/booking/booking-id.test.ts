import { bookingCode, makeBookingId, shareIds } from './booking-id'

const name = { programmeId: 'haircut', period: '2026-12' }

test('ten shares a period at most, each its own id', () => {
  expect(shareIds(name, 'rider')[0]).toBe(makeBookingId(name, 'rider', 1))
  expect(new Set(shareIds(name, 'rider')).size).toBe(10)
})

test('the code is four digits, always the same, and spread over all of them', () => {
  const codes = Array.from({ length: 2000 }, (_, n) => bookingCode(`haircut@2026-12@rider${n}@1`))
  for (const code of codes) expect(code).toMatch(/^\d{4}$/)
  expect(bookingCode('haircut@2026-12@rider7@1')).toBe(codes[7])
  expect(new Set(codes).size).toBeGreaterThan(1700)
})
