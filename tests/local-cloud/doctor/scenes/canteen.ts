import { newMeal } from '../../../../domain/canteen/decide-redeem'
import { riderPrice } from '../../../../domain/canteen/price'
import type { RedemptionDocument } from '../../../../domain/canteen/schema'
import { LATER, NOON, type Scene } from '../scene'

const meal = (openid: string, fullCents: number, percent: number): RedemptionDocument =>
  newMeal({
    asked: { k: `request-${openid}`, openid, windowId: 'noon', how: 'code', fullCents },
    day: '2026-12-10',
    at: NOON,
    by: 'cashier',
    percent,
    paidCents: riderPrice(fullCents, percent),
    passNo: '1234',
    occupation: 'foodRider',
  })

const eaten = meal('rider', 1_530, 85)
const [act] = eaten.acts
const undone: RedemptionDocument = {
  ...meal('other', 2_000, 50),
  state: 'undone',
  acts: [act, act && { ...act, k: 'request-undo', to: 'undone' as const, at: LATER }].flatMap(
    (one) => one ?? [],
  ),
  v: 2,
}
/** The smallest price, most of it the street's: half a cent and less are the rider's. */
const cheapest = meal('cheap', 1, 10)
const forgotten = { ...meal('gone', 1_000, 85), openid: 'erased:e1', occupation: null }

/** Meals eaten, taken back, for next to nothing, and of somebody who has been forgotten. */
export const CANTEEN_SCENE: Scene = {
  documents: { redemptions: [eaten, undone, cheapest, forgotten] },
  breaks: [
    ['redemption-says-what-happened-last', 'redemptions', eaten._id, { state: 'undone' }],
    ['redemption-says-what-happened-last', 'redemptions', undone._id, { v: 1 }],
    ['redemption-says-what-happened-last', 'redemptions', undone._id, { acts: [], v: 0 }],
    ['redemption-of-its-window', 'redemptions', eaten._id, { day: '2026-12-11' }],
    ['redemption-of-its-window', 'redemptions', forgotten._id, { windowId: 'evening' }],
    ['redemption-price', 'redemptions', eaten._id, { paidCents: 1_301 }],
    ['redemption-price', 'redemptions', cheapest._id, { paidCents: 1 }],
    ['redemption-price', 'redemptions', undone._id, { percent: 51 }],
    ['redemption-once-a-window', 'redemptions', eaten._id, { openid: 'another' }],
    [
      ['redemption-once-a-window', 'redemption-of-its-window'],
      'redemptions',
      eaten._id,
      { windowDay: 'noon:2026-12-11' },
    ],
  ],
}
