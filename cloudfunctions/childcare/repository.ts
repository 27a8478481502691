import * as z from 'zod'
import {
  type CareDayDocument,
  type CarePeriodDocument,
  type CareWishDocument,
  type ChildDocument,
  ZCareDayDocument,
  ZCareWishDocument,
  ZChildDocument,
} from '../../domain/childcare/schema'
import { type PhoneDocument, ZPersonDocument } from '../../domain/person/schema'
import type { StationItem } from '../../domain/street/schema'
import type { Day } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const MOST_PERIODS = 12
const $ = command.aggregate

const children = documentsOf('children')
const wishes = documentsOf('care_wishes')
const days = documentsOf('care_days')
const periods = documentsOf('care_periods')

/** A guardian's child with what it wished for and how its day goes. */
export type OwnChild = ChildDocument & { wishes: CareWishDocument[]; days: CareDayDocument[] }

const ZOwnChild = ZChildDocument.extend({
  wishes: z.array(ZCareWishDocument),
  days: z.array(ZCareDayDocument),
})

/** Everything about a guardian's children on a day, in one operation. */
export const listOwnChildren = async (openid: string, day: Day): Promise<OwnChild[]> => {
  const found = await db
    .collection('children')
    .aggregate()
    .match({ openid, state: 'active' })
    .sort({ createdAt: 1 })
    .limit(10)
    .addFields({ dayId: $.concat([`${day}@`, '$_id']) })
    .lookup({ from: 'care_wishes', localField: '_id', foreignField: 'childId', as: 'wishes' })
    .lookup({ from: 'care_days', localField: 'dayId', foreignField: '_id', as: 'days' })
    .end()
  return z.array(ZOwnChild).parse((found as { list: unknown[] }).list)
}

export const findChild = (id: string): Promise<ChildDocument | null> => children.findById(id)

export const countChildren = async (openid: string): Promise<number> =>
  (await children.list({ where: { openid, state: 'active' }, limit: 10 })).length

export const insertChild = (child: ChildDocument): Promise<boolean> => children.insertOnce(child)

export const storeChild = ({ _id, v }: ChildDocument, fields: Partial<ChildDocument>): Promise<boolean> =>
  children.updateIf(_id, { v }, { ...fields, v: command.inc(1) })

/** Periods that are not over on a day, the nearest first. */
export const listPeriods = (day: Day): Promise<CarePeriodDocument[]> =>
  periods.list({ where: { to: command.gte(day) }, orderBy: [['to', 'asc']], limit: MOST_PERIODS })

/** Periods that were drawn and have this day between their first and last. */
export const listRunning = (day: Day): Promise<CarePeriodDocument[]> =>
  periods.list({
    where: { to: command.gte(day), from: command.lte(day), state: 'drawn' },
    orderBy: [['to', 'asc']],
    limit: 100,
  })

export const findPeriod = (id: string): Promise<CarePeriodDocument | null> => periods.findById(id)

export const insertPeriod = (period: CarePeriodDocument): Promise<boolean> => periods.insertOnce(period)

/**
 * One conditional update: true when nobody changed the period since it was read. `draw` is set as a whole: where there
 * was none, its parts could not be.
 */
export const storePeriod = (
  { _id, v }: CarePeriodDocument,
  { draw, ...fields }: Partial<CarePeriodDocument>,
): Promise<boolean> =>
  periods.updateIf(
    _id,
    { v, state: 'planned' },
    { ...fields, ...(draw && { draw: command.set(draw) }), v: command.inc(1) },
  )

export const findWish = (id: string): Promise<CareWishDocument | null> => wishes.findById(id)

export const insertWish = (wish: CareWishDocument): Promise<boolean> => wishes.insertOnce(wish)

export const storeWish = ({ _id, v }: CareWishDocument, fields: Partial<CareWishDocument>) =>
  wishes.updateIf(_id, { v }, { ...fields, v: command.inc(1) })

export const listWishesOf = (periodId: string): Promise<CareWishDocument[]> =>
  wishes.list({ where: { periodId }, orderBy: [['at', 'asc']], limit: ALL })

export const listWishesOfPerson = (openid: string, periodId: string): Promise<CareWishDocument[]> =>
  wishes.list({ where: { openid, periodId }, limit: ALL })

/** How many wishes stand in each of the periods. One operation. */
export const countWishes = async (periodIds: string[]): Promise<Record<string, number>> => {
  if (periodIds.length === 0) return {}
  const found = await db
    .collection('care_wishes')
    .aggregate()
    .match({ periodId: command.in(periodIds), state: 'wished' })
    .group({ _id: '$periodId', count: $.sum(1) })
    .limit(MOST_PERIODS)
    .end()
  const rows = z
    .array(z.object({ _id: z.string(), count: z.number() }))
    .parse((found as { list: unknown[] }).list)
  return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]))
}

/** A child with its guardian's masked number. */
export type CaredChild = ChildDocument & { phoneMasked: string | null }

const ZCaredChild = ZChildDocument.extend({ people: z.array(ZPersonDocument) })

export const listCaredChildren = async (ids: string[]): Promise<CaredChild[]> => {
  if (ids.length === 0) return []
  const found = await db
    .collection('children')
    .aggregate()
    .match({ _id: command.in(ids), state: 'active' })
    .limit(ALL)
    .lookup({ from: 'people', localField: 'openid', foreignField: '_id', as: 'people' })
    .end()
  return z
    .array(ZCaredChild)
    .parse((found as { list: unknown[] }).list)
    .map(({ people, ...child }) => ({ ...child, phoneMasked: people[0]?.phoneMasked ?? null }))
}

export const listDays = (day: Day, childIds: string[]): Promise<CareDayDocument[]> =>
  childIds.length === 0
    ? Promise.resolve([])
    : days.list({ where: { _id: command.in(childIds.map((id) => `${day}@${id}`)) }, limit: ALL })

export const findDay = (id: string): Promise<CareDayDocument | null> => days.findById(id)

export const insertDay = (day: CareDayDocument): Promise<boolean> => days.insertOnce(day)

/** Hands the child over, once: false when somebody did before, or it never arrived. */
export const storeLeaving = (id: string, left: NonNullable<CareDayDocument['left']>): Promise<boolean> =>
  days.updateIf(id, { left: null }, { left: command.set(left) })

export const findPhoneOf = async (openid: string): Promise<PhoneDocument | null> =>
  (await documentsOf('phones').list({ where: { openid }, limit: 1 }))[0] ?? null

export const listStations = async (): Promise<StationItem[]> => {
  const items = await documentsOf('street').list({ where: { kind: 'station' }, limit: ALL })
  return items.flatMap((item) => (item.kind === 'station' ? [item] : []))
}
