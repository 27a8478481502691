import * as z from 'zod'
import { type ElderChange, KEPT, type PairingChange } from '../../domain/pairing/change'
import type { VisitChange } from '../../domain/pairing/decide-visit'
import {
  type ElderDocument,
  type ElderVisitDocument,
  type PairingDocument,
  ZElderDocument,
  ZElderVisitDocument,
  ZPairingDocument,
} from '../../domain/pairing/schema'
import type { PhoneDocument } from '../../domain/person/schema'
import type { Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

export const PAGE_ROWS = 20
const MOST_PAIRS = 50
const DUE_ROWS = 30
const VISITS_SHOWN = 60

const elders = documentsOf('elders')
const pairings = documentsOf('pairings')
const visits = documentsOf('elder_visits')

export const findElder = (id: string): Promise<ElderDocument | null> => elders.findById(id)
export const insertElder = (elder: ElderDocument): Promise<boolean> => elders.insertOnce(elder)

/** Objects replace what was there instead of being merged into it. */
const settable = (set: object): Fields =>
  Object.fromEntries(
    Object.entries(set).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' ? command.set(value) : value,
    ]),
  )

/** One conditional update: true when nobody changed the elder since it was read. */
export const storeElder = ({ _id, v }: ElderDocument, { set, add = {} }: ElderChange): Promise<boolean> =>
  elders.updateIf(
    _id,
    { v },
    {
      ...settable(set),
      ...(add.calls && { calls: command.push({ each: [add.calls], slice: -KEPT.calls }) }),
      ...(add.steps && { steps: command.push({ each: [add.steps], slice: -KEPT.elderSteps }) }),
      v: command.inc(1),
    },
  )

/** Brings the next call to an elder forward; does nothing when it is sooner already. */
export const callSooner = (id: string, nextCallAt: Instant): Promise<boolean> =>
  elders.updateIf(
    id,
    { state: 'active', nextCallAt: command.gt(nextCallAt) },
    { nextCallAt, v: command.inc(1) },
  )

export const insertPairing = (pairing: PairingDocument): Promise<boolean> => pairings.insertOnce(pairing)

export const storePairing = ({ _id, v }: PairingDocument, { set, step }: PairingChange): Promise<boolean> =>
  pairings.updateIf(
    _id,
    { v },
    { ...settable(set), steps: command.push({ each: [step], slice: -KEPT.pairingSteps }), v: command.inc(1) },
  )

const ZPair = ZPairingDocument.extend({ elders: z.array(ZElderDocument) })

/** A pairing with its elder; `elder` null: there is none any more. */
export type Pair = { pairing: PairingDocument; elder: ElderDocument | null }

const toPair = (raw: unknown): Pair => {
  const { elders: found, ...pairing } = ZPair.parse(raw)
  return { pairing, elder: found[0] ?? null }
}

const withElder = { from: 'elders', localField: 'elderId', foreignField: '_id', as: 'elders' }

/** One pairing and its elder, in one operation. */
export const findPair = async (id: string): Promise<Pair | null> => {
  const { list } = (await db
    .collection('pairings')
    .aggregate()
    .match({ _id: id })
    .lookup(withElder)
    .end()) as {
    list: unknown[]
  }
  return list.length === 0 ? null : toPair(list[0])
}

/** A rider's pairings with their elders, the last changed first. */
export const listPairsOf = async (openid: string): Promise<Pair[]> => {
  const { list } = (await db
    .collection('pairings')
    .aggregate()
    .match({ openid })
    .sort({ updatedAt: -1 })
    .limit(MOST_PAIRS)
    .lookup(withElder)
    .end()) as { list: unknown[] }
  return list.map(toPair)
}

export const listPairingsOfElder = (elderId: string): Promise<PairingDocument[]> =>
  pairings.list({ where: { elderId }, orderBy: [['updatedAt', 'desc']], limit: MOST_PAIRS })

const ZElderRow = ZElderDocument.extend({ pairings: z.array(ZPairingDocument) })
export type ElderWithPairs = z.infer<typeof ZElderRow>

/** Elders who are looked after, the last changed first, with all they were ever paired with. */
export const listElders = async (skip: number): Promise<ElderWithPairs[]> => {
  const { list } = (await db
    .collection('elders')
    .aggregate()
    .match({ state: 'active' })
    .sort({ updatedAt: -1 })
    .skip(skip)
    .limit(PAGE_ROWS)
    .lookup({ from: 'pairings', localField: '_id', foreignField: 'elderId', as: 'pairings' })
    .end()) as { list: unknown[] }
  return list.map((row) => ZElderRow.parse(row))
}

export const findVisit = (id: string): Promise<ElderVisitDocument | null> => visits.findById(id)
export const insertVisit = (visit: ElderVisitDocument): Promise<boolean> => visits.insertOnce(visit)

export const storeVisit = ({ _id, v }: ElderVisitDocument, change: VisitChange): Promise<boolean> =>
  visits.updateIf(_id, { v }, { ...settable(change), v: command.inc(1) })

const newestFirst: [string, 'desc'][] = [['day', 'desc']]

export const listVisitsOf = (openid: string): Promise<ElderVisitDocument[]> =>
  visits.list({ where: { openid }, orderBy: newestFirst, limit: VISITS_SHOWN })

export const listVisitsOfElder = (elderId: string): Promise<ElderVisitDocument[]> =>
  visits.list({ where: { elderId }, orderBy: newestFirst, limit: PAGE_ROWS })

const ZAlarm = ZElderVisitDocument.extend({ elders: z.array(ZElderDocument) })

/** Visits somebody has to look at, the longest due first, with their elders. */
export const listAlarms = async (now: Instant) => {
  const { list } = (await db
    .collection('elder_visits')
    .aggregate()
    .match({ alarmAt: command.and(command.gt(''), command.lte(now)) })
    .sort({ alarmAt: 1 })
    .limit(DUE_ROWS)
    .lookup(withElder)
    .end()) as { list: unknown[] }
  return list.map((row) => {
    const { elders: found, ...visit } = ZAlarm.parse(row)
    return { visit, elder: found[0] ?? null }
  })
}

const ZDue = ZElderDocument.extend({ visits: z.array(ZElderVisitDocument) })

/** Elders to be called by now, the longest due first, with their visits. */
export const listCallsDue = async (now: Instant) => {
  const { list } = (await db
    .collection('elders')
    .aggregate()
    .match({ nextCallAt: command.and(command.gt(''), command.lte(now)) })
    .sort({ nextCallAt: 1 })
    .limit(DUE_ROWS)
    .lookup({ from: 'elder_visits', localField: '_id', foreignField: 'elderId', as: 'visits' })
    .end()) as { list: unknown[] }
  return list.map((row) => ZDue.parse(row))
}

/** Whose number it is, by its blind index. */
export const findPhone = (index: string): Promise<PhoneDocument | null> =>
  documentsOf('phones').findById(index)

export const findPhoneOf = async (openid: string): Promise<PhoneDocument | null> =>
  (await documentsOf('phones').list({ where: { openid }, limit: 1 }))[0] ?? null
