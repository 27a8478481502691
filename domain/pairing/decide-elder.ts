import { AppError } from '../errors'
import { addDays, at, dayOf, type Instant } from '../time'
import { doneBefore, type ElderChange } from './change'
import type { CloseReason, CONSENT_WAYS, ElderCallResult, ElderDocument, Verdict } from './schema'

export type Writer = { k: string; mark: string; now: Instant; by: string; byName: string }

const CALL_TIME = '10:00'
const FIRST_CALL_DAYS = 7

/** What each call says of the visits before it, and in how many days somebody asks again. */
const AFTER_CALL: Record<ElderCallResult, { verdict: Verdict | null; days: number }> = {
  cameFine: { verdict: 'confirmed', days: 14 },
  metFine: { verdict: 'confirmed', days: 14 },
  cameUneasy: { verdict: 'confirmed', days: 3 },
  notCame: { verdict: 'denied', days: 7 },
  needsHelp: { verdict: null, days: 1 },
  noAnswer: { verdict: null, days: 1 },
  wrongNumber: { verdict: null, days: 1 },
}

/** A morning so many days later. */
export const callIn = (days: number, now: Instant): Instant => at(addDays(dayOf(now), days), CALL_TIME)

type Registering = Writer & {
  id: string
  sealed: string
  version: string
  way: (typeof CONSENT_WAYS)[number]
}

/** An elder on the day they agreed to be looked after. */
export const newElder = (registering: Registering): ElderDocument => {
  const { id, sealed, version, way, k, mark, now, by, byName } = registering
  return {
    _id: id,
    state: 'active',
    consent: { version, way, at: now, by, byName },
    sealed,
    nextCallAt: callIn(FIRST_CALL_DAYS, now),
    tries: 0,
    calls: [],
    settling: null,
    emptying: false,
    open: false,
    steps: [{ k, mark, at: now, by, byName, to: 'registered', why: '' }],
    createdAt: now,
    updatedAt: now,
    v: 1,
  }
}

const guardActive = ({ state }: ElderDocument): void => {
  if (state !== 'active') throw new AppError('PAIRING_STEP_NOT_ALLOWED')
}

/** When the facts were last written: what an editor's screen has to know to save. */
export const factsAt = ({ steps, createdAt }: ElderDocument): Instant =>
  steps.findLast(({ to }) => to !== 'closed')?.at ?? createdAt

/** Replaces what is known of an elder. Null: this request did. Throws EDITED_MEANWHILE, PAIRING_STEP_NOT_ALLOWED. */
export const decideSave = (
  elder: ElderDocument,
  { k, mark, now, by, byName }: Writer,
  { edited, sealed }: { edited: Instant; sealed: string },
): ElderChange | null => {
  if (doneBefore(elder.steps, { k, mark })) return null
  guardActive(elder)
  if (factsAt(elder) !== edited) throw new AppError('EDITED_MEANWHILE')
  return {
    set: { sealed, updatedAt: now },
    add: { steps: { k, mark, at: now, by, byName, to: 'changed', why: '' } },
  }
}

/** Ends everything: from here on not a word of the elder is left. Null: this request did. */
export const decideClose = (
  elder: ElderDocument,
  { k, mark, now, by, byName }: Writer,
  why: CloseReason,
): ElderChange | null => {
  if (doneBefore(elder.steps, { k, mark })) return null
  guardActive(elder)
  return {
    set: {
      state: 'closed',
      sealed: null,
      nextCallAt: null,
      emptying: true,
      open: true,
      calls: [],
      updatedAt: now,
    },
    add: { steps: { k, mark, at: now, by, byName, to: 'closed', why } },
  }
}

/** Keeps what came of a call to the elder, and what it says of the visits. Null: this request did. */
export const decideCall = (
  elder: ElderDocument,
  { k, mark, now, by, byName }: Writer,
  { result, sealed }: { result: ElderCallResult; sealed: string | null },
): ElderChange | null => {
  if (doneBefore(elder.calls, { k, mark })) return null
  guardActive(elder)
  const { verdict, days } = AFTER_CALL[result]
  const tries = result === 'noAnswer' ? elder.tries + 1 : 0
  const settling = verdict === null ? null : { until: now, verdict, by, byName }
  return {
    set: {
      nextCallAt: callIn(days, now),
      tries,
      updatedAt: now,
      ...(settling && { settling, open: true }),
    },
    add: { calls: { k, mark, at: now, by, byName, result, sealed } },
  }
}
