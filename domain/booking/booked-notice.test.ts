import { bookedNotice } from './booked-notice'
import { bookingOf } from './test-samples'

const booking = bookingOf({ state: 'booked' })

test('a booking is told with its time and place, once a request', () => {
  const nowhere = { programme: null, station: null }
  const notice = bookedNotice(booking, nowhere, '2026-12-10T12:05:00.000+08:00')
  expect(notice).toMatchObject({ openid: 'rider', cause: 'booked:haircut@2026-12@rider@1:request-1' })
  expect(notice.body).toContain('12月15日 14:00')
  expect(bookedNotice({ ...booking, k: 'request-2' }, nowhere, notice.now).cause).not.toBe(notice.cause)
})
