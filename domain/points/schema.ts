import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

/** What points are given for; the street's own item says how many each is worth. */
export const POINT_CAUSES = [
  'hazard',
  'suggestion',
  'activity',
  'visit',
  'lesson',
  'policySpread',
  'study',
  'work',
  'award',
] as const
export const ZPointCause = z.enum(POINT_CAUSES)
export type PointCause = z.infer<typeof ZPointCause>

export const ENTRY_KINDS = ['earn', 'spend', 'refund', 'expire', 'reversal'] as const
const ZPoints = z.number().int().min(1).max(100_000)
const ZMonth = z.string().regex(/^\d{4}-\d\d$/)

/** `system`, `rider:<OPENID>` or `merchant:<id>`. */
const ZAccountName = z.string().regex(/^(system|(rider|merchant):[A-Za-z0-9@:._-]{1,96})$/)

/**
 * `point_entries`: the ledger. A row moves `amount` points from one account to another and is never changed or
 * removed; a mistake is another row. `_id` is made from the cause, so a cause moves points once.
 */
export const ZPointEntry = z.object({
  _id: z.string(),
  openid: z.string().describe('whose statement shows it'),
  at: ZInstant,
  kind: z.enum(ENTRY_KINDS),
  cause: ZPointCause.nullable(),
  title: z.string(),
  amount: ZPoints,
  from: ZAccountName,
  to: ZAccountName,
  by: z.string().describe('who or what made the row'),
})
export type PointEntry = z.infer<typeof ZPointEntry>

/**
 * `point_accounts`: a rider's balance as one document, so that two spends at once cannot both pass; `_id` = OPENID.
 * It follows from the ledger: lots − debt = what came in − what went out, counting rows of `outbox` that have not
 * reached the ledger yet.
 */
export const ZPointAccount = z.object({
  _id: z.string(),
  v: z.number().int(),
  lots: z.array(z.object({ month: ZMonth, left: z.number().int().min(1) })).describe('unspent, oldest first'),
  debt: z.number().int().min(0).describe('reversed after it was spent; what comes next pays it off'),
  counts: z
    .array(z.object({ key: z.string(), n: z.number().int() }))
    .describe('how often, by limit and period'),
  outbox: z.array(ZPointEntry),
  open: z.boolean().describe('true: the outbox may hold a row the ledger lacks'),
  firstMonth: ZMonth.nullable().describe('month of the oldest lot'),
  at: ZInstant,
})
export type PointAccount = z.infer<typeof ZPointAccount>

/** `point_grants`: points that wait for a second or third pair of eyes; `_id` as their row will have. */
export const ZPointGrant = z.object({
  _id: z.string(),
  openid: z.string(),
  alias: z.string(),
  cause: ZPointCause,
  title: z.string(),
  amount: ZPoints,
  k: ZRequestId,
  state: z.enum(['pending', 'confirmed', 'rejected']),
  needed: z.number().int().min(1).max(2),
  approvals: z.array(z.object({ by: z.string(), name: z.string(), at: ZInstant })),
  by: z.string(),
  byName: z.string(),
  at: ZInstant,
  why: z.string().nullable().describe('why it was rejected'),
  posted: z.boolean().describe('true: a confirmed one has its row in the ledger'),
})
export type PointGrant = z.infer<typeof ZPointGrant>

/** `rewards`: what points buy. The stock is the truth of its capacity; a claim is taken off once its coupon stands. */
export const ZReward = z.object({
  _id: ZId,
  name: z.string(),
  about: z.string(),
  rewardKind: z.enum(['gift', 'meal']),
  cost: ZPoints,
  left: z.number().int().min(0),
  given: z.number().int().min(0),
  perMonth: z.number().int().min(1).max(31).describe('most a person and month'),
  from: ZInstant.nullable(),
  until: ZInstant.nullable(),
  merchantId: ZId,
  merchantName: z.string(),
  validDays: z.number().int().min(1).max(365),
  open: z.boolean(),
  claims: z
    .array(z.object({ k: z.string(), u: z.string(), at: ZInstant }))
    .describe('k: id of the coupon to be'),
  returns: z.array(z.string()).describe('coupons whose place in the stock is back'),
  sample: z.boolean().default(false),
})
export type Reward = z.infer<typeof ZReward>

export const COUPON_STATES = ['issued', 'used', 'returned', 'expired'] as const

/** `coupons`: a bought reward; `_id` is derived from person and request. Taken once by a merchant's screen. */
export const ZCoupon = z.object({
  _id: z.string(),
  openid: z.string(),
  rewardId: ZId,
  rewardName: z.string(),
  merchantId: ZId,
  merchantName: z.string(),
  cost: ZPoints,
  at: ZInstant,
  until: ZInstant,
  state: z.enum(COUPON_STATES),
  used: z.object({ by: z.string(), k: ZRequestId, at: ZInstant }).nullable(),
  refunded: z.boolean().describe('true: its points and its place in the stock are back'),
})
export type Coupon = z.infer<typeof ZCoupon>

const ZEntryView = z.object({
  id: z.string(),
  at: ZInstant,
  title: z.string(),
  change: z.number().int().describe('plus: came in, minus: went out'),
  kind: z.enum(ENTRY_KINDS),
})
export type EntryView = z.infer<typeof ZEntryView>

export const ZMyPointsOutput = z.object({
  now: ZInstant,
  balance: z.number().int(),
  expiresNext: z.object({ points: z.number().int(), on: ZDay }).nullable(),
  pending: z.array(z.object({ id: z.string(), title: z.string(), amount: z.number().int(), at: ZInstant })),
  ways: z.array(z.object({ cause: ZPointCause, title: z.string(), points: z.number().int() })),
  sample: z.boolean(),
})
export type MyPoints = z.infer<typeof ZMyPointsOutput>

export const ZStatementInput = z.object({ month: ZMonth })
export const ZStatementOutput = z.object({
  month: ZMonth,
  earned: z.number().int(),
  spent: z.number().int(),
  entries: z.array(ZEntryView).describe('newest first'),
})
export type Statement = z.infer<typeof ZStatementOutput>

const ZRewardView = z.object({
  id: ZId,
  name: z.string(),
  about: z.string(),
  rewardKind: z.enum(['gift', 'meal']),
  cost: z.number().int(),
  left: z.number().int(),
  merchantName: z.string(),
  validDays: z.number().int(),
  state: z.enum(['open', 'soldOut', 'notYet', 'over']),
  from: ZInstant.nullable(),
  sample: z.boolean(),
})
export type RewardView = z.infer<typeof ZRewardView>
export const ZListRewardsOutput = z.object({
  now: ZInstant,
  balance: z.number().int(),
  rewards: z.array(ZRewardView),
})

const ZCouponView = z.object({
  id: z.string(),
  rewardName: z.string(),
  merchantName: z.string(),
  cost: z.number().int(),
  until: ZInstant,
  state: z.enum(COUPON_STATES),
  code: z.string().describe('what the merchant scans'),
  usedAt: ZInstant.nullable(),
})
export type CouponView = z.infer<typeof ZCouponView>
export const ZRedeemInput = z.object({ rewardId: ZId })
export const ZCouponOutput = z.object({ coupon: ZCouponView })
export const ZListCouponsOutput = z.object({ now: ZInstant, coupons: z.array(ZCouponView) })
export const ZReturnCouponInput = z.object({ couponId: ZId })

export const ZTakeCouponInput = z.object({ code: z.string().max(80) })
export const ZTakenOutput = z.object({
  rewardName: z.string(),
  takenAt: ZInstant,
  undoUntil: ZInstant,
  couponId: ZId,
})
export type Taken = z.infer<typeof ZTakenOutput>
export const ZUndoTakeInput = z.object({ couponId: ZId })
export const ZUndoTakeOutput = z.object({ couponId: ZId })

export const ZAwardInput = z.object({
  phone: z.string().regex(/^1\d{10}$/),
  amount: ZPoints.max(500),
  title: typedText(40),
})
export const ZGrantView = z.object({
  id: z.string(),
  alias: z.string(),
  title: z.string(),
  amount: z.number().int(),
  state: z.enum(['pending', 'confirmed', 'rejected']),
  needed: z.number().int(),
  approvedBy: z.array(z.string()),
  byName: z.string(),
  at: ZInstant,
  mayApprove: z.boolean(),
})
export type GrantView = z.infer<typeof ZGrantView>
export const ZGrantOutput = z.object({ grant: ZGrantView })
export const ZListGrantsOutput = z.object({ now: ZInstant, grants: z.array(ZGrantView) })
export const ZApproveInput = z.object({ grantId: z.string().max(200) })
export const ZRejectInput = z.object({ grantId: z.string().max(200), why: typedText(100) })
export const ZReverseInput = z.object({ entryId: z.string().max(200), why: typedText(40) })
export const ZReverseOutput = z.object({ entryId: z.string() })
export const ZSaveRewardInput = ZReward.extend({
  name: typedText(20),
  about: z.string().trim().max(60),
  merchantName: typedText(40),
})
  .omit({
    _id: true,
    returns: true,
    claims: true,
    given: true,
    sample: true,
    left: true,
  })
  .extend({
    rewardId: ZId.optional().describe('absent: a new one'),
    addStock: z.number().int().min(-1000).max(1000),
  })
export const ZSaveRewardOutput = z.object({ reward: ZRewardView })

const ZDeskReward = ZRewardView.extend({
  given: z.number().int(),
  perMonth: z.number().int(),
  until: ZInstant.nullable(),
  merchantId: ZId,
  open: z.boolean(),
})
export type DeskReward = z.infer<typeof ZDeskReward>
export const ZDeskRewardsOutput = z.object({
  now: ZInstant,
  rewards: z.array(ZDeskReward),
  counters: z.array(z.object({ id: ZId, name: z.string() })).describe('where coupons can be taken'),
})
