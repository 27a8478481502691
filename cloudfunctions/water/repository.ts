import * as z from 'zod'
import { AppError } from '../../domain/errors'
import { type PersonDocument, type StaffDocument, ZPersonDocument } from '../../domain/person/schema'
import { type StreetDocument, type StreetItem, ZStreetItem } from '../../domain/street/schema'
import {
  type FreezerDocument,
  type WaterClaim,
  type WaterDayDocument,
  ZFreezerDocument,
  ZWaterDayDocument,
} from '../../domain/water/schema'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const REFILLS_KEPT = 100
const CHANGES_KEPT = 50

const freezers = documentsOf('freezers')
const days = documentsOf('water_days')

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

export const findFreezer = (id: string): Promise<FreezerDocument | null> => freezers.findById(id)

export const listFreezers = (): Promise<FreezerDocument[]> =>
  freezers.list({ where: { capacity: command.gt(0) }, limit: ALL })

/** The street itself and its stations. */
export const listPlaces = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({ where: { kind: command.in(['street', 'station']) }, limit: ALL })

const $ = command.aggregate

/** A freezer and all that decides whether this person may have a bottle out of it. */
export type TakeFacts = {
  freezer: FreezerDocument
  street: StreetItem
  person: PersonDocument | null
  day: WaterDayDocument | null
  yesterday: WaterDayDocument | null
}

const ZTakeFacts = ZFreezerDocument.extend({
  people: z.array(ZPersonDocument),
  days: z.array(ZWaterDayDocument),
  streets: z.array(ZStreetItem),
})

/**
 * Reads a freezer joined with the person, the person's days of today and yesterday and the street, in one operation; null when there is no
 * such freezer.
 */
export const findTakeFacts = async (
  freezerId: string,
  openid: string,
  dayIds: readonly [today: string, yesterday: string],
): Promise<TakeFacts | null> => {
  const { list } = (await db
    .collection('freezers')
    .aggregate()
    .match({ _id: freezerId })
    .addFields({ asking: $.literal(openid), dayIds: $.literal([...dayIds]), kind: $.literal('street') })
    .lookup({ from: 'people', localField: 'asking', foreignField: '_id', as: 'people' })
    .lookup({ from: 'water_days', localField: 'dayIds', foreignField: '_id', as: 'days' })
    .lookup({ from: 'street', localField: 'kind', foreignField: 'kind', as: 'streets' })
    .end()) as { list: unknown[] }
  if (list.length === 0) return null
  const { people, days: ownDays, streets, ...freezer } = ZTakeFacts.parse(list[0])
  const [street] = streets
  if (!street) throw new AppError('UNKNOWN', { message: 'the street collection holds no street' })
  const [day, yesterday] = dayIds.map((id) => ownDays.find(({ _id }) => _id === id) ?? null)
  return { freezer, street, person: people[0] ?? null, day: day ?? null, yesterday: yesterday ?? null }
}

export const findDay = (id: string): Promise<WaterDayDocument | null> => days.findById(id)

export const listDays = (ids: string[]): Promise<WaterDayDocument[]> =>
  days.list({ where: { _id: command.in(ids) }, limit: ALL })

/** One bottle leaves the stock for a call; false: nothing is left, or the freezer is closed. */
export const claimBottle = (freezerId: string, claim: WaterClaim): Promise<boolean> =>
  freezers.updateIf(
    freezerId,
    { stock: command.gt(0), open: true },
    { stock: command.inc(-1), given: command.inc(1), claims: command.push([claim]) },
  )

/** The bottle of a claim goes back, once: the claim going away is what gives it back. */
export const giveBack = (freezerId: string, { c, k }: WaterClaim): Promise<boolean> =>
  freezers.updateIf(
    freezerId,
    { claims: command.elemMatch({ c, k }) },
    { stock: command.inc(1), given: command.inc(-1), claims: command.pull({ c, k }) },
  )

/** Takes several claims off and puts back the bottles of those that were lost, all together or not at all. */
export const settleAtOnce = (freezerId: string, claims: readonly WaterClaim[], lost: number) => {
  const calls = claims.map(({ c }) => c)
  return freezers.updateIf(
    freezerId,
    { 'claims.c': command.all(calls) },
    { stock: command.inc(lost), given: command.inc(-lost), claims: command.pull({ c: command.in(calls) }) },
  )
}

/** Forgets a claim whose bottle was had. */
export const pullClaim = (freezerId: string, { c, k }: WaterClaim): Promise<boolean> =>
  freezers.updateIf(freezerId, { claims: command.elemMatch({ c, k }) }, { claims: command.pull({ c, k }) })

export const startDay = (day: WaterDayDocument): Promise<boolean> => days.insertOnce(day)

/** Adds a pick to a day that still is as it was read. */
export const addPick = (
  { _id, taken }: WaterDayDocument,
  pick: WaterDayDocument['picks'][number],
): Promise<boolean> =>
  days.updateIf(
    _id,
    { taken, 'picks.k': command.neq(pick.k) },
    { taken: command.inc(1), picks: command.push([pick]) },
  )

type Refill = FreezerDocument['refills'][number]

/**
 * Puts bottles in; a freezer holds no more than its capacity, whatever was counted before. False: the request was
 * done already, or riders took bottles between the two questions.
 */
export const putIn = async ({ _id, capacity }: FreezerDocument, refill: Refill): Promise<boolean> => {
  const refills = command.push({ each: [refill], slice: -REFILLS_KEPT })
  const room = capacity - refill.bottles
  const isNew = { 'refills.k': command.neq(refill.k) }
  const fits = { ...isNew, stock: command.lte(room) }
  if (await freezers.updateIf(_id, fits, { stock: command.inc(refill.bottles), refills })) return true
  return freezers.updateIf(_id, { ...isNew, stock: command.gt(room) }, { stock: capacity, refills })
}

export const listKeepers = (): Promise<StaffDocument[]> =>
  documentsOf('staff').list({ where: { roles: 'stationKeeper', active: true } })

type Settings = Pick<FreezerDocument, 'name' | 'capacity' | 'lowAt' | 'open'>

/** Changes the settings of a freezer that still is at the version it was read; false: somebody was faster. */
export const changeFreezer = (
  { _id, v }: FreezerDocument,
  settings: Settings,
  change: FreezerDocument['changes'][number],
): Promise<boolean> =>
  freezers.updateIf(
    _id,
    { v: v === 0 ? command.in([0, null]) : v, 'changes.k': command.neq(change.k) },
    { ...settings, v: v + 1, changes: command.push({ each: [change], slice: -CHANGES_KEPT }) },
  )
