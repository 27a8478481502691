import { sayMoment } from '../say-day'
import { at, dayOf, type Instant } from '../time'
import type { HealthRecordDocument, NextClinic } from './schema'

type Whom = Pick<HealthRecordDocument, '_id' | 'openid'>

/** The cause under which a person is told of one clinic, once. */
export const clinicCause = ({ programmeId, day }: NextClinic, { _id }: Pick<Whom, '_id'>): string =>
  `clinic-open:${programmeId}:${day}:${_id}`

/** Tells somebody who should measure again that the next clinic can be booked; no word of health in it. */
export const clinicNotice = (clinic: NextClinic, whom: Whom, now: Instant) => {
  const start = at(clinic.day, clinic.from)
  return {
    cause: clinicCause(clinic, whom),
    openid: whom.openid,
    topic: 'bookingReminder' as const,
    title: `${clinic.name}可以约了`,
    body: `${sayMoment(start, dayOf(now))} 开始，先占个位子。`,
    page: `packages/booking/slots/index?programmeId=${clinic.programmeId}`,
    message: { first: clinic.name, time: start, third: '可以预约了，点开占个位子' },
    now,
  }
}
