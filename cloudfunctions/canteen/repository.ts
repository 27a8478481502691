import * as z from 'zod'
import {
  type MealPassDocument,
  type MealPlanDocument,
  type MealSums,
  type RedemptionAct,
  type RedemptionDocument,
  ZMealPassDocument,
  ZMealPlanDocument,
  ZRedemptionDocument,
} from '../../domain/canteen/schema'
import { type PersonDocument, ZPersonDocument } from '../../domain/person/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const PLAN_ANSWERS_KEPT = 20
export const SHEET_ROWS = 100

const passes = documentsOf('meal_passes')
const redemptions = documentsOf('redemptions')
const plans = documentsOf('meal_plans')
const $ = command.aggregate

/** Meal windows, their stations, and the holidays. */
export const listPlaces = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['mealWindow', 'station', 'calendar']) },
    limit: ALL,
  })

/** A rider at the counter: who they are, what they had, and whatever this request id is known from. */
export type MealFacts = {
  openid: string
  pass: MealPassDocument | null
  person: PersonDocument | null
  mine: RedemptionDocument | null
  requested: RedemptionDocument | null
}

const ZMealFacts = z.object({
  openid: z.string(),
  people: z.array(ZPersonDocument),
  mine: z.array(ZRedemptionDocument),
  requested: z.array(ZRedemptionDocument),
})

/** One joined read from the document that names the rider: a pass or a registered number. Null: there is none. */
const findFacts = async (
  from: 'meal_passes' | 'phones',
  id: string,
  { windowDay, k }: { windowDay: string; k: string },
): Promise<{ facts: Omit<MealFacts, 'pass'>; row: unknown } | null> => {
  const { list } = (await db
    .collection(from)
    .aggregate()
    .match({ _id: id })
    .addFields({ mealId: $.concat(['meal:', '$openid', '@', windowDay]), request: $.literal(k) })
    .lookup({ from: 'people', localField: 'openid', foreignField: '_id', as: 'people' })
    .lookup({ from: 'redemptions', localField: 'mealId', foreignField: '_id', as: 'mine' })
    .lookup({ from: 'redemptions', localField: 'request', foreignField: 'k', as: 'requested' })
    .end()) as { list: unknown[] }
  if (list.length === 0) return null
  const { openid, people, mine, requested } = ZMealFacts.parse(list[0])
  return {
    facts: { openid, person: people[0] ?? null, mine: mine[0] ?? null, requested: requested[0] ?? null },
    row: list[0],
  }
}

type Asking = { windowDay: string; k: string }

export const findFactsByPass = async (passNo: string, asking: Asking): Promise<MealFacts | null> => {
  const found = await findFacts('meal_passes', passNo, asking)
  return found ? { ...found.facts, pass: ZMealPassDocument.parse(found.row) } : null
}

export const findFactsByPhone = async (index: string, asking: Asking): Promise<MealFacts | null> => {
  const found = await findFacts('phones', index, asking)
  return found ? { ...found.facts, pass: null } : null
}

/** Uses up the code of a half minute; false: the pass was used for something else since it was read. */
export const claimStep = (
  { _id, lastStep, lastFor }: MealPassDocument,
  step: number,
  windowDay: string,
): Promise<boolean> => passes.updateIf(_id, { lastStep, lastFor }, { lastStep: step, lastFor: windowDay })

export const insertRedemption = (redemption: RedemptionDocument): Promise<boolean> =>
  redemptions.insertOnce(redemption)

export const findRedemption = (id: string): Promise<RedemptionDocument | null> => redemptions.findById(id)

/** Gives the meal of a redemption that was taken back; false: somebody else was faster. */
export const redeemAgain = (
  { _id, v }: RedemptionDocument,
  { acts: [act], v: _, ...fields }: RedemptionDocument,
): Promise<boolean> => {
  const { _id: __, ...change } = fields
  return redemptions.updateIf(
    _id,
    { v, state: 'undone' },
    { ...change, acts: command.push([act]), v: command.inc(1) },
  )
}

export const undoRedemption = ({ _id, v }: RedemptionDocument, act: RedemptionAct): Promise<boolean> =>
  redemptions.updateIf(
    _id,
    { v, state: 'done' },
    { state: 'undone', acts: command.push([act]), v: command.inc(1) },
  )

/** Passes of a person, the newest first; there is one, unless two were made at the same instant. */
export const findPassOf = async (openid: string): Promise<MealPassDocument | null> =>
  (await passes.list({ where: { openid }, orderBy: [['issuedAt', 'desc']], limit: 1 }))[0] ?? null

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

export const findPass = (passNo: string): Promise<MealPassDocument | null> => passes.findById(passNo)

export const insertPass = (pass: MealPassDocument): Promise<boolean> => passes.insertOnce(pass)

/** Gives a pass a new secret; false: it got another one at this instant. */
export const renewPass = (
  { _id, k }: MealPassDocument,
  renewed: Pick<MealPassDocument, 'sealed' | 'k' | 'gone' | 'drift' | 'issuedAt'>,
): Promise<boolean> => passes.updateIf(_id, { k }, { ...renewed, gone: command.set(renewed.gone) })

export const planIdOf = (openid: string, windowDay: string): string => `${openid}@${windowDay}`

const ZRiderFacts = z.object({
  people: z.array(ZPersonDocument),
  passes: z.array(ZMealPassDocument),
  mine: z.array(ZRedemptionDocument),
  plans: z.array(ZMealPlanDocument),
})

/** All that the rider's page shows of them, joined to the window it is about. One operation. */
export const findRiderFacts = async (windowId: string, openid: string, mealId: string, windowDay: string) => {
  const { list } = (await db
    .collection('street')
    .aggregate()
    .match({ _id: windowId })
    .addFields({
      asking: $.literal(openid),
      mealId: $.literal(mealId),
      planId: $.literal(planIdOf(openid, windowDay)),
    })
    .lookup({ from: 'people', localField: 'asking', foreignField: '_id', as: 'people' })
    .lookup({ from: 'meal_passes', localField: 'asking', foreignField: 'openid', as: 'passes' })
    .lookup({ from: 'redemptions', localField: 'mealId', foreignField: '_id', as: 'mine' })
    .lookup({ from: 'meal_plans', localField: 'planId', foreignField: '_id', as: 'plans' })
    .end()) as { list: unknown[] }
  return ZRiderFacts.parse(list[0] ?? { people: [], passes: [], mine: [], plans: [] })
}

export const findPlan = (id: string): Promise<MealPlanDocument | null> => plans.findById(id)

export const insertPlan = (plan: MealPlanDocument): Promise<boolean> => plans.insertOnce(plan)

/** Adds an answer to what a rider said; false: this very request has been answered meanwhile. */
export const changePlan = (
  id: string,
  { coming, at, answers: [answer] }: Pick<MealPlanDocument, 'coming' | 'at' | 'answers'>,
): Promise<boolean> =>
  plans.updateIf(
    id,
    { 'answers.k': command.neq(answer?.k) },
    { coming, at, answers: command.push({ each: [answer], slice: -PLAN_ANSWERS_KEPT }) },
  )

/** How many said that they come. */
export const countComing = async (windowDay: string): Promise<number> => {
  const { total } = (await db.collection('meal_plans').where({ windowDay, coming: true }).count()) as {
    total: number
  }
  return total
}

const ZSumRows = z.array(
  z.object({
    _id: z.enum(['done', 'undone']),
    meals: z.number(),
    fullCents: z.number(),
    paidCents: z.number(),
  }),
)

/** What was given in one window and day, and how often it was taken back. */
export const sumWindow = async (windowDay: string): Promise<MealSums & { undone: number }> => {
  const { list } = (await db
    .collection('redemptions')
    .aggregate()
    .match({ windowDay })
    .group({
      _id: '$state',
      meals: $.sum(1),
      fullCents: $.sum('$fullCents'),
      paidCents: $.sum('$paidCents'),
    })
    .end()) as { list: unknown[] }
  const rows = ZSumRows.parse(list)
  const done = rows.find(({ _id }) => _id === 'done')
  return {
    meals: done?.meals ?? 0,
    fullCents: done?.fullCents ?? 0,
    paidCents: done?.paidCents ?? 0,
    undone: rows.find(({ _id }) => _id === 'undone')?.meals ?? 0,
  }
}

/** Redemptions of one window and day, newest first. */
export const listRedemptions = (
  windowDay: string,
  { skip, limit }: { skip: number; limit: number },
): Promise<RedemptionDocument[]> =>
  redemptions.list({ where: { windowDay }, orderBy: [['at', 'desc']], skip, limit })
