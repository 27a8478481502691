import * as z from 'zod'
import {
  ZActivityDayDocument,
  ZActivityDocument,
  ZActivityWatcherDocument,
  ZAttendanceDocument,
  ZStandingDocument,
} from '../../domain/activity/schema'
import { ZAbsenceDocument, ZCannedDocument } from '../../domain/appeal/desk-schema'
import { ZAppealDocument, ZHelpedDocument } from '../../domain/appeal/schema'
import { ZAssistance } from '../../domain/assistance/schema'
import { ZBookingDocument, ZSlotDocument } from '../../domain/booking/schema'
import { ZMealPassDocument, ZMealPlanDocument, ZRedemptionDocument } from '../../domain/canteen/schema'
import {
  ZCareDayDocument,
  ZCarePeriodDocument,
  ZCareWishDocument,
  ZChildDocument,
} from '../../domain/childcare/schema'
import { ZHealthRecordDocument } from '../../domain/clinic/schema'
import { ZCorrectionDocument, ZFavouriteDocument } from '../../domain/directory/schema'
import { ZDutyPerson, ZDutyShift } from '../../domain/duty/schema'
import { ZExportDocument } from '../../domain/export/schema'
import { ZLearnerDocument, ZLessonSessionDocument, ZMentorDocument } from '../../domain/lesson/schema'
import {
  ZChangeDocument,
  ZSurveyAnswerDocument,
  ZSurveyDocument,
  ZWishDocument,
} from '../../domain/need/schema'
import { ZNoticeDocument } from '../../domain/notice/schema'
import { ZElderDocument, ZElderVisitDocument, ZPairingDocument } from '../../domain/pairing/schema'
import { ZMinutesDocument, ZPledgeDocument } from '../../domain/partner/schema'
import { ZPartyCheckIn } from '../../domain/party/schema'
import { ZAuditDocument } from '../../domain/person/audit-schema'
import { ZErasureDocument } from '../../domain/person/erasure-schema'
import { ZPersonDocument, ZPhoneDocument, ZStaffDocument } from '../../domain/person/schema'
import { ZPictureDocument } from '../../domain/picture/schema'
import { ZCoupon, ZPointAccount, ZPointEntry, ZPointGrant, ZReward } from '../../domain/points/schema'
import { ZPolicyDocument, ZPolicyHistoryDocument } from '../../domain/policy/schema'
import { ZObserverDocument, ZReportDocument, ZVoiceDocument } from '../../domain/report/schema'
import { ZStationStateDocument, ZVisitDocument } from '../../domain/station/schema'
import { ZStreetDocument } from '../../domain/street/schema'
import { ZStreetHistoryDocument } from '../../domain/street/versioned'
import { ZStudyResult } from '../../domain/study/schema'
import { ZWorkDocument } from '../../domain/wall/schema'
import { ZFreezerDocument, ZWaterDayDocument } from '../../domain/water/schema'

export type IndexField = { field: string; direction: 1 | -1 }
export type CollectionIndex = { name: string; unique: boolean; fields: IndexField[] }
type CollectionSpec = { schema: z.ZodType; permission: 'ADMINONLY'; indexes: CollectionIndex[] }

const index = (...fields: string[]): CollectionIndex => ({
  name: fields.join('_').replaceAll('-', ''),
  unique: false,
  fields: fields.map((field) =>
    field.startsWith('-') ? { field: field.slice(1), direction: -1 } : { field, direction: 1 },
  ),
})

const closed = <S extends z.ZodType>(schema: S, ...indexes: CollectionIndex[]) => ({
  schema,
  permission: 'ADMINONLY' as const,
  indexes,
})

/** Turns of one person within a window of time (`rate-limit.ts`). */
const ZLimitDocument = z.object({
  _id: z.string(),
  n: z.number(),
  ks: z
    .array(z.string())
    .default([])
    .describe('requests that took a turn, where a repeated one takes no second'),
  until: z.string(),
})

/**
 * Every collection: its documents, its indexes, and nobody but functions may touch it. The local cloud, the deploy
 * command and the tests read this list. Uniqueness is the `_id` everywhere, so no index here is unique.
 */
export const COLLECTIONS = {
  street: closed(ZStreetDocument),
  street_history: closed(ZStreetHistoryDocument, index('itemId', '-at')),
  people: closed(ZPersonDocument),
  phones: closed(ZPhoneDocument, index('openid')),
  staff: closed(ZStaffDocument, index('active')),
  freezers: closed(ZFreezerDocument, index('stationId')),
  water_days: closed(ZWaterDayDocument, index('openid', '-day'), index('day')),
  meal_passes: closed(ZMealPassDocument, index('openid', '-issuedAt')),
  redemptions: closed(ZRedemptionDocument, index('openid', '-at'), index('windowDay', '-at'), index('k')),
  meal_plans: closed(ZMealPlanDocument, index('openid', '-at'), index('windowDay', 'coming')),
  station_states: closed(ZStationStateDocument),
  visits: closed(ZVisitDocument, index('openid', '-at'), index('stationId', 'day')),
  pledges: closed(ZPledgeDocument, index('-at')),
  council_minutes: closed(ZMinutesDocument, index('-day')),
  slots: closed(ZSlotDocument, index('programmeId', 'day'), index('start')),
  bookings: closed(
    ZBookingDocument,
    index('openid', '-start'),
    index('slotId'),
    index('state', 'at'),
    index('state', 'start'),
    index('missedBy'),
    index('moving.at'),
    index('programmeId', 'outcome.at'),
    index('contest.decided', 'contest.at'),
  ),
  appeals: closed(
    ZAppealDocument,
    index('openid', '-updatedAt'),
    index('state', '-updatedAt'),
    index('owner', '-updatedAt'),
    index('-updatedAt'),
    index('answerDueAt'),
    index('poolAt'),
    index('supervisorAt'),
    index('desk', '-updatedAt'),
    index('deadlineOn'),
    index('alias', '-updatedAt'),
    index('submittedAt'),
  ),
  staff_absences: closed(ZAbsenceDocument, index('to'), index('openid', 'at')),
  canned_replies: closed(ZCannedDocument, index('owner', 'at')),
  helped: closed(ZHelpedDocument, index('at')),
  policies: closed(ZPolicyDocument),
  policy_history: closed(ZPolicyHistoryDocument, index('policyId', '-rev')),
  favourites: closed(ZFavouriteDocument, index('openid', '-at')),
  corrections: closed(ZCorrectionDocument, index('openid', '-at'), index('state', '-at')),
  notices: closed(ZNoticeDocument, index('openid', '-at'), index('at')),
  audit: closed(ZAuditDocument, index('about', '-at')),
  exports: closed(ZExportDocument, index('until')),
  erasures: closed(ZErasureDocument, index('doneAt', 'at')),
  pictures: closed(
    ZPictureDocument,
    index('traceId'),
    index('state', 'takenAt'),
    index('openid', '-takenAt'),
  ),
  point_entries: closed(ZPointEntry, index('openid', '-at'), index('to', 'at')),
  point_accounts: closed(ZPointAccount, index('open', 'at'), index('firstMonth')),
  point_grants: closed(ZPointGrant, index('state', '-at'), index('openid', '-at'), index('posted', 'state')),
  rewards: closed(ZReward, index('open', 'cost')),
  coupons: closed(ZCoupon, index('openid', '-at'), index('state', 'until'), index('refunded', 'state')),
  health_records: closed(
    ZHealthRecordDocument,
    index('openid', '-createdAt'),
    index('state', 'dueAt'),
    index('state', '-updatedAt'),
  ),
  reports: closed(
    ZReportDocument,
    index('openid', '-submittedAt'),
    index('state', 'updatedAt'),
    index('live', '-updatedAt'),
    index('live', 'kind', 'metres'),
    index('photos.sha256'),
    index('history.by', '-submittedAt'),
    index('state', 'solveMinutes'),
    index('state', 'metres'),
    index('live', 'metres'),
    index('tellVoices', 'updatedAt'),
    index('pointsOwed', 'updatedAt'),
    index('updatedAt'),
  ),
  voices: closed(ZVoiceDocument, index('record', '_id'), index('openid', '-at')),
  observers: closed(ZObserverDocument, index('openid', '-at'), index('grid'), index('at')),
  works: closed(
    ZWorkDocument,
    index('state', '-chosenAt', '-shownAt'),
    index('state', 'submittedAt'),
    index('state', '-updatedAt'),
    index('flagged', 'updatedAt'),
    index('openid', '-submittedAt'),
    index('photos.sha256'),
    index('pointsOwed', 'updatedAt'),
    index('updatedAt'),
  ),
  wishes: closed(
    ZWishDocument,
    index('state', '-votes'),
    index('state', '-updatedAt'),
    index('state', 'submittedAt'),
    index('openid', '-submittedAt'),
    index('history.by', '-submittedAt'),
    index('tellVoters', 'updatedAt'),
  ),
  changes: closed(ZChangeDocument, index('-at')),
  surveys: closed(ZSurveyDocument, index('active', '-at'), index('-at')),
  survey_answers: closed(ZSurveyAnswerDocument, index('surveyId', 'option'), index('openid', '-at')),
  children: closed(ZChildDocument, index('openid', '-createdAt')),
  care_periods: closed(ZCarePeriodDocument, index('to')),
  care_wishes: closed(ZCareWishDocument, index('openid', '-at'), index('periodId', 'at'), index('childId')),
  care_days: closed(ZCareDayDocument, index('openid', '-day')),
  activities: closed(
    ZActivityDocument,
    index('state', 'lastDay'),
    index('roles.programmeId'),
    index('aligned'),
    index('calling'),
    index('kept', 'lastDay'),
  ),
  activity_days: closed(ZActivityDayDocument, index('activityId', '-day'), index('telling')),
  attendances: closed(
    ZAttendanceDocument,
    index('openid', '-at'),
    index('bookingId'),
    index('activityId', 'day'),
    index('owed', 'start'),
  ),
  standings: closed(
    ZStandingDocument,
    index('activityId', 'state'),
    index('openid', '-at'),
    index('state', 'at'),
  ),
  activity_watchers: closed(ZActivityWatcherDocument, index('openid', '-at')),
  party_check_ins: closed(
    ZPartyCheckIn,
    index('openid', '-createdAt'),
    index('state', 'updatedAt'),
    index('telling'),
  ),
  duty_people: closed(ZDutyPerson, index('openid', '-at'), index('state', 'at')),
  duty_shifts: closed(
    ZDutyShift,
    index('day'),
    index('spot'),
    index('people.openid', '-day'),
    index('settled', 'start'),
    index('ruleId', 'start'),
    index('telling'),
  ),
  assistance: closed(
    ZAssistance,
    index('openid', '-createdAt'),
    index('asker', '-createdAt'),
    index('viewers', '-createdAt'),
    index('owner', 'state', 'dueAt'),
    index('owner', '-createdAt'),
    index('state', 'dueAt'),
    index('state', '-createdAt'),
    index('dueAt'),
    index('telling'),
  ),
  study_results: closed(ZStudyResult, index('openid', '-at'), index('taskId'), index('owed', 'at')),
  elders: closed(
    ZElderDocument,
    index('state', '-updatedAt'),
    index('nextCallAt'),
    index('open', 'updatedAt'),
  ),
  pairings: closed(
    ZPairingDocument,
    index('openid', '-updatedAt'),
    index('openid', 'createdAt'),
    index('elderId', '-updatedAt'),
    index('updatedAt'),
  ),
  elder_visits: closed(
    ZElderVisitDocument,
    index('openid', '-day'),
    index('elderId', '-day'),
    index('alarmAt'),
    index('pointsOwed', 'day'),
  ),
  mentors: closed(ZMentorDocument, index('openid', '-at'), index('state', '-updatedAt'), index('updatedAt')),
  learners: closed(ZLearnerDocument, index('openid', '-at'), index('mentor', '-at'), index('code')),
  lesson_sessions: closed(
    ZLessonSessionDocument,
    index('openid', '-at'),
    index('learnerId', '-at'),
    index('state', 'at'),
    index('pointsOwed', 'day'),
  ),
  limits: closed(ZLimitDocument, index('until')),
} satisfies Record<string, CollectionSpec>

export type CollectionName = keyof typeof COLLECTIONS
export type DocumentOf<N extends CollectionName> = z.infer<(typeof COLLECTIONS)[N]['schema']>
