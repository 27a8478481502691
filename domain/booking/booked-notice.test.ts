import { bookedNotice } from './booked-notice'
import type { BookingDocument } from './schema'

const booking: BookingDocument = {
  _id: 'haircut@2026-12@rider@1',
  openid: 'rider',
  programmeId: 'haircut',
  slotId: 'haircut@2026-12@20261215T0930',
  start: '2026-12-15T09:30:00.000+08:00',
  end: '2026-12-15T10:00:00.000+08:00',
  k: 'request-1',
  state: 'booked',
  code: '1234',
  at: '2026-12-10T12:00:00.000+08:00',
  history: [],
}

test('a booking is told with its time and place, once a request', () => {
  const nowhere = { programme: null, station: null }
  const notice = bookedNotice(booking, nowhere, '2026-12-10T12:05:00.000+08:00')
  expect(notice).toMatchObject({ openid: 'rider', cause: 'booked:haircut@2026-12@rider@1:request-1' })
  expect(notice.body).toContain('12月15日 09:30')
  expect(bookedNotice({ ...booking, k: 'request-2' }, nowhere, notice.now).cause).not.toBe(notice.cause)
})
