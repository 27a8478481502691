import * as z from 'zod'
import { ROLES } from '../domain/access/roles'
import { ZActivityDraft } from '../domain/activity/call-schema'
import { ZPeriodInput } from '../domain/childcare/contracts'
import { ZPlaceItem, ZService } from '../domain/directory/schema'
import { ZDay } from '../domain/fields'
import { ZLessonItem } from '../domain/lesson/card-schema'
import { ZChangeDocument } from '../domain/need/schema'
import { ZOccupation } from '../domain/person/schema'
import { ZReward } from '../domain/points/schema'
import { ZPolicyDocument, ZPolicyPhone, ZPolicySource } from '../domain/policy/schema'
import {
  ZDutyRuleItem,
  ZMealWindowItem,
  ZPartnerItem,
  ZPointRulesItem,
  ZProgrammeItem,
  ZSceneItem,
  ZStationItem,
  ZStreetItem,
  ZStudyTaskItem,
} from '../domain/street/schema'
import { ZFreezerDocument } from '../domain/water/schema'

/**
 * The files of a street, `street/<id>/*.yaml`. Each is a domain document without what can be derived: the `kind`
 * follows from the file, the street's id from the folder, a card's id from its file name. Keys nobody knows are
 * refused, so a typo never becomes a silently missing field.
 */
const SHORT_ID = /^[a-z][a-z0-9-]{0,30}$/
export const ZShortId = z.string().regex(SHORT_ID)
const derived = { kind: true, _id: true, v: true, lastChange: true } as const

export const ZStreetFile = ZStreetItem.omit(derived).strict()
export const ZStationEntry = ZStationItem.omit(derived).extend({ id: ZShortId }).strict()
export const ZMealEntry = ZMealWindowItem.omit(derived).extend({ id: ZShortId }).strict()
export const ZProgrammeEntry = ZProgrammeItem.omit(derived).extend({ id: ZShortId }).strict()
export const ZPartnerEntry = ZPartnerItem.omit(derived).extend({ id: ZShortId }).strict()
export const ZPointsFile = ZPointRulesItem.omit(derived)
  .extend({
    rewards: z.array(
      ZReward.omit({ _id: true, given: true, claims: true, returns: true }).extend({ id: ZShortId }).strict(),
    ),
  })
  .strict()
export const ZDutyEntry = ZDutyRuleItem.omit(derived).extend({ id: ZShortId }).strict()
export const ZStudyEntry = ZStudyTaskItem.omit(derived).extend({ id: ZShortId }).strict()
export const ZFreezerEntry = ZFreezerDocument.omit({
  _id: true,
  given: true,
  claims: true,
  refills: true,
  v: true,
  changes: true,
})
  .extend({ id: ZShortId })
  .strict()

/** `lessons.yaml`: cards of the digital class; a street without one has no such file. */
export const ZLessonEntry = ZLessonItem.omit(derived).extend({ id: ZShortId }).strict()

export const ZSceneEntry = ZSceneItem.omit(derived).extend({ id: ZShortId }).strict()

/** What is left out of a service is what most have: the place's hours, nobody has checked it, a sample as its place. */
const ZServiceEntry = ZService.omit({ checkedBy: true })
  .extend({
    id: ZShortId,
    note: ZService.shape.note.default(''),
    schedule: ZService.shape.schedule.default(null),
    follows: ZService.shape.follows.default(null),
    words: ZService.shape.words.default([]),
    checkedOn: ZService.shape.checkedOn.default(null),
    sample: z.boolean().default(true),
  })
  .strict()
const place = {
  id: ZShortId,
  services: z.array(ZServiceEntry).max(40),
  checkedOn: ZDay.nullable().default(null),
}
/** A place of its own with all it says of itself; of a station (its `id`) only what is offered there. */
export const ZPlaceEntry = z.discriminatedUnion('kind', [
  ZPlaceItem.shape.own
    .unwrap()
    .extend({ kind: z.enum(['merchant', 'community']), ...place })
    .strict(),
  z.strictObject({ kind: z.literal('station'), ...place }),
])

/** `seenText`: which published text of a law was read (`2025-04`), where that may not be its newest one. */
/** `changes.yaml`: what became different because somebody said so, before this product was there to write it down. */
export const ZChangeEntry = ZChangeDocument.omit({ _id: true, wishId: true, byName: true, k: true })
  .extend({ id: ZShortId })
  .strict()

export const ZSourceEntry = ZPolicySource.extend({
  id: z.string().regex(/^[A-Z][A-Za-z0-9-]*$/),
  date: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/)
    .nullable(),
  url: z.url({ protocol: /^https$/ }).nullable(),
  seenText: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .optional(),
}).strict()
export type SourceEntry = z.infer<typeof ZSourceEntry>

/** `S1-road` or, for a law, with the articles that say it: `S1-road#70+75`. */
export const ZSourceReference = z.string().regex(/^[A-Z][A-Za-z0-9-]*(#\d+(\+\d+)*)?$/)

/** A line of a card states a fact (with its sources) or gives advice (which states none). */
const ZCardLine = z.union([
  z.strictObject({
    text: z.string().min(1),
    sources: z.array(ZSourceReference),
    confirmed: z.boolean(),
  }),
  z.strictObject({ advice: z.string().min(1) }),
])
export type CardLine = z.infer<typeof ZCardLine>

const lines = z.array(ZCardLine)
const DAY = ZDay.nullable()

export const ZCardFile = ZPolicyDocument.omit({ _id: true, sources: true })
  .extend({
    summary: z.array(z.string().min(1)).min(1).max(3),
    conditions: lines,
    steps: lines,
    materials: lines,
    facts: lines,
    askWhom: z.array(ZPolicyPhone.strict()),
    online: z.array(z.strictObject({ name: z.string(), url: z.url({ protocol: /^https$/ }) })),
    validFrom: DAY,
    validTo: DAY,
    words: z.array(z.string().min(1)).min(5),
  })
  .strict()
export type CardFile = z.infer<typeof ZCardFile>

/** The parts of a card that are made of lines, in the order a person reads them. */
export const CARD_PARTS = ['conditions', 'steps', 'materials', 'facts'] as const

const PHONE = /^1[3-9]\d{9}$/
const person = {
  openid: z.string().regex(/^local-[a-z0-9-]+$/),
  name: z.string().min(1),
  note: z.string().min(1),
  phone: z.string().regex(PHONE).optional(),
}

/** `people.sample.yaml`: made-up people for the local cloud; no real openid starts with `local-`. */
export const ZSamplePeopleFile = z.strictObject({
  staff: z.array(
    z.strictObject({
      ...person,
      roles: z.array(z.enum(ROLES)).min(1),
      programmes: z.array(ZShortId).default([]).describe('whose sessions this person holds'),
      merchantIds: z.array(ZShortId).default([]).describe('whose coupons this person takes'),
    }),
  ),
  riders: z.array(z.strictObject({ ...person, occupation: ZOccupation })),
})

export type Card = CardFile & { id: string }

/** `childcare.yaml`: periods a street starts with; a street without childcare has no such file. */
export const ZCarePeriodEntry = ZPeriodInput.extend({ id: ZShortId, sample: z.boolean() }).strict()

/** `activities.yaml`: weekly activities a street starts with, and what was counted on paper before. */
export const ZActivityEntry = z.discriminatedUnion('what', [
  ZActivityDraft.extend({
    what: z.literal('activity'),
    id: z.string().regex(/^[a-z][a-z0-9-]{0,11}$/),
    byName: z.string().min(1).max(10),
    sample: z.boolean(),
  }).strict(),
  z.strictObject({
    what: z.literal('before'),
    id: ZShortId,
    title: z.string().min(1).max(20),
    day: ZDay,
    held: z.number().int().min(0),
    households: z.number().int().min(0),
  }),
])

/** A street that was read without a problem. */
export type Street = {
  id: string
  street: z.infer<typeof ZStreetFile>
  stations: z.infer<typeof ZStationEntry>[]
  freezers: z.infer<typeof ZFreezerEntry>[]
  programmes: z.infer<typeof ZProgrammeEntry>[]
  meals: z.infer<typeof ZMealEntry>[]
  partners: z.infer<typeof ZPartnerEntry>[]
  scenes: z.infer<typeof ZSceneEntry>[]
  places: z.infer<typeof ZPlaceEntry>[]
  points: z.infer<typeof ZPointsFile> | null
  carePeriods: z.infer<typeof ZCarePeriodEntry>[]
  activities: z.infer<typeof ZActivityEntry>[]
  changes: z.infer<typeof ZChangeEntry>[]
  duty: z.infer<typeof ZDutyEntry>[]
  study: z.infer<typeof ZStudyEntry>[]
  lessons: z.infer<typeof ZLessonEntry>[]
  sources: SourceEntry[]
  cards: Card[]
}
