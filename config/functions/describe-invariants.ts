import { ACTIVITY_INVARIANTS } from '../../domain/activity/invariants'
import { APPEAL_INVARIANTS } from '../../domain/appeal/invariants'
import { ASSISTANCE_INVARIANTS } from '../../domain/assistance/invariants'
import { BOOKING_INVARIANTS } from '../../domain/booking/invariants'
import { CANTEEN_INVARIANTS } from '../../domain/canteen/invariants'
import { CHILDCARE_INVARIANTS } from '../../domain/childcare/invariants'
import { CLINIC_INVARIANTS } from '../../domain/clinic/invariants'
import { DIRECTORY_INVARIANTS } from '../../domain/directory/invariants'
import { DUTY_INVARIANTS } from '../../domain/duty/invariants'
import type { Invariant } from '../../domain/invariant'
import { LESSON_INVARIANTS } from '../../domain/lesson/invariants'
import { NEED_INVARIANTS } from '../../domain/need/invariants'
import { NOTICE_INVARIANTS } from '../../domain/notice/invariants'
import { OBSERVER_INVARIANTS } from '../../domain/observer/invariants'
import { PAIRING_INVARIANTS } from '../../domain/pairing/invariants'
import { PARTNER_INVARIANTS } from '../../domain/partner/invariants'
import { PARTY_INVARIANTS } from '../../domain/party/invariants'
import { PERSON_INVARIANTS } from '../../domain/person/invariants'
import { PICTURE_INVARIANTS } from '../../domain/picture/invariants'
import { POINTS_INVARIANTS } from '../../domain/points/invariants'
import { POLICY_INVARIANTS } from '../../domain/policy/invariants'
import { REPORT_INVARIANTS } from '../../domain/report/invariants'
import { STATION_INVARIANTS } from '../../domain/station/invariants'
import { STUDY_INVARIANTS } from '../../domain/study/invariants'
import { WALL_INVARIANTS } from '../../domain/wall/invariants'
import { WATER_INVARIANTS } from '../../domain/water/invariants'

/** What every domain says is always true of its documents; the local cloud's doctor checks it. */
export const describeInvariants = (): Invariant[] => [
  ...ACTIVITY_INVARIANTS,
  ...BOOKING_INVARIANTS,
  ...WATER_INVARIANTS,
  ...CANTEEN_INVARIANTS,
  ...STATION_INVARIANTS,
  ...PARTNER_INVARIANTS,
  ...APPEAL_INVARIANTS,
  ...NOTICE_INVARIANTS,
  ...CLINIC_INVARIANTS,
  ...CHILDCARE_INVARIANTS,
  ...PERSON_INVARIANTS,
  ...DIRECTORY_INVARIANTS,
  ...PICTURE_INVARIANTS,
  ...POINTS_INVARIANTS,
  ...POLICY_INVARIANTS,
  ...REPORT_INVARIANTS,
  ...NEED_INVARIANTS,
  ...OBSERVER_INVARIANTS,
  ...WALL_INVARIANTS,
  ...PARTY_INVARIANTS,
  ...DUTY_INVARIANTS,
  ...ASSISTANCE_INVARIANTS,
  ...STUDY_INVARIANTS,
  ...PAIRING_INVARIANTS,
  ...LESSON_INVARIANTS,
]
