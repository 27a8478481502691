import { withSpan } from './with-span'

test('a span of days is added in order; what was entered before gives way', () => {
  const before = [
    { day: '2027-02-05', off: true, name: '春节' },
    { day: '2027-05-01', off: true, name: '劳动节' },
  ]
  const after = withSpan(before, { first: '2027-02-05', last: '2027-02-07', off: false, name: '调休' })
  expect(after).toEqual([
    { day: '2027-02-05', off: false, name: '调休' },
    { day: '2027-02-06', off: false, name: '调休' },
    { day: '2027-02-07', off: false, name: '调休' },
    { day: '2027-05-01', off: true, name: '劳动节' },
  ])
})
