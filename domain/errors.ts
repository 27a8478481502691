/**
 * The closed list of error codes, shared by functions and phone.
 * A function answers `{ok:false, error:{code, field?, requestId}}`; the phone has one Chinese text a code
 * (`src/api/error-texts.ts`, a Record over this list, so a missing text does not compile).
 */
export const ERROR_CODES = [
  'UNKNOWN', // anything nobody foresaw; logged with its request id
  'OFFLINE', // made on the phone: no signal, the call never left
  'TIMEOUT', // made on the phone: no answer in time; the call may have happened, repeating it is safe
  'BAD_INPUT', // `field` names what is wrong
  'NOT_ALLOWED', // the caller's roles do not include this procedure
  'NOT_FOUND',
  'TOO_OFTEN', // rate limit of one person
  'BUSY', // too much contention at this instant; repeating it is safe
  'REQUEST_ID_REUSED', // same request id, other input
  'PHONE_NEEDED', // the service asks for a phone number first
  'PHONE_CODE_INVALID', // WeChat did not accept the one-time code (used, older than 5 minutes, another person's)
  'PHONE_TAKEN', // another person registered this number
  'PHONE_CHANGE_NEEDS_CHECK', // this person already has another number; staff check a change
  'SCENE_INVALID', // a printed code whose signature does not fit
  'WATER_LIMIT_REACHED',
  'WATER_EMPTY',
  'SLOT_FULL',
  'SLOT_NOT_OPEN_YET',
  'SLOT_CLOSED', // booking has ended or the session was closed
  'QUOTA_REACHED', // the rider's share of this programme and period is used
  'BOOKING_ENDED', // cancelled, over or never completed
  'CANCEL_TOO_LATE',
  'PLACE_FREE', // joining the line of a slot that has a place: book it
  'LINE_FULL', // the waiting line of this slot is long enough
  'OFFER_ENDED', // the place kept for this person has gone on to the next
  'SAME_DAY_ONLY', // two no-shows in 90 days: for 30 days only today's slots can be booked
  'ANSWERS_NEEDED', // the programme asks something first; `field` names the question
  'BOOKING_STEP_NOT_ALLOWED', // a booking in this state has no such step
  'APPEAL_TAKEN', // a colleague has accepted it already
  'APPEAL_STEP_NOT_ALLOWED', // the state machine has no such step from here
  'POINTS_NOT_ENOUGH',
  'POINTS_LIMIT_REACHED', // this cause has given enough for today, or this reward for this month
  'POINTS_NOT_YOURS_TO_APPROVE', // one's own proposal, or points for oneself
  'REWARD_SOLD_OUT',
  'REWARD_CLOSED', // not yet, no longer
  'COUPON_USED',
  'COUPON_OVER', // expired or given back
  'COUPON_ELSEWHERE', // another merchant's coupon
  'COUPON_INVALID', // a code whose signature does not fit
  'CONSENT_NEEDED', // sensitive data is kept only after a consent of its own
  'EDITED_MEANWHILE', // somebody else saved the same thing since it was opened
  'NO_SHOW_SUSPENDED', // storm or heat: nobody is marked as not having come
  'NO_SESSION', // nothing takes place on that day
  'AGE_NOT_FITTING', // the child is too young or too old for this period
  'WISHES_CLOSED', // outside the time for wishes, or drawn already
  'DRAW_TOO_EARLY', // wishes can still be under way
  'COLLECTOR_NOT_NAMED', // not among those the guardian named
  'CHILD_NOT_HERE', // has not arrived today
  'CHILD_COLLECTED', // somebody has taken the child home already
  'TEXT_REFUSED', // the content check refused a text others would see
  'VOICE_INVALID', // no mp3 or aac recording of at most 1 MB, or it never arrived
  'PICTURE_INVALID', // no JPEG, PNG or WebP of at most 5 MB, or it never arrived
  'REPORT_STEP_NOT_ALLOWED', // a report or wish has no such step from here
  'POLICY_STEP_NOT_ALLOWED', // a card in this state has no such step
  'POLICY_NOT_YOURS_TO_REVIEW', // one's own draft
  'WORK_STEP_NOT_ALLOWED', // a work of the wall has no such step from here
  'VIDEO_UNKNOWN', // an address of no site whose videos the wall takes
  'CODE_OVER', // a code that changes every minute: this one's time is over
  'NOT_SIGNED_UP', // no place in an activity this code belongs to
  'NOT_THE_TIME', // too early or too late to check in or out
  'ATTENDANCE_STEP_NOT_ALLOWED', // not checked in, or counted already
  'ACTIVITY_ENDED', // cancelled or over
  'UNDO_TOO_LATE', // a redemption is taken back within a minute, by who gave it
  'PARTY_STEP_NOT_ALLOWED', // a check-in in this state has no such step, or it is one's own
  'DUTY_NOT_LISTED', // not on the duty roster, or not let in yet
  'DUTY_FULL',
  'DUTY_OVERLAP', // on another shift at that time
  'DUTY_TOO_LATE', // handed back less than a day ahead, or passed on after the start
  'DUTY_NOT_NOW', // checking in outside the shift
  'DUTY_STEP_NOT_ALLOWED',
  'ASSISTANCE_TAKEN', // somebody else has taken it
  'ASSISTANCE_STEP_NOT_ALLOWED',
  'STUDY_CLOSED', // over, or not of this kind
  'PAIRING_STEP_NOT_ALLOWED', // a pairing, visit or elder in this state has no such step
  'VISITED_TODAY', // this pair has had its visit today
  'NOT_YOURS_TO_CONFIRM', // one's own visit or lesson, or oneself
  'MENTOR_NOT_CONFIRMED', // staff have not said yes to this person and topic
  'LESSON_TAUGHT_TODAY', // somebody else taught this learner the topic today
  'LESSON_STEP_NOT_ALLOWED', // a mentor or lesson in this state has no such step
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

type AppErrorOptions = { field?: string; message?: string; cause?: unknown }

/** The one error of the project: a code for the phone, a message for the log, the field that is wrong. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.field = options.field
  }
}
