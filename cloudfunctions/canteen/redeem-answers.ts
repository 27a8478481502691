import type { RedeemDecision } from '../../domain/canteen/decide-redeem'
import type { RedeemAnswer, Refusal } from '../../domain/canteen/schema'

export const no = (why: Refusal['why'], rest: Partial<Refusal> = {}): RedeemAnswer => ({
  yes: null,
  no: { why, usedAt: null, opens: null, ...rest },
})

type Given = Extract<RedeemDecision, { kind: 'replay' }>

/** The meal as it was given by the request that asks; `who` is what the cashier may see of the rider. */
export const yes = ({ act, redemption }: Given, who: string): RedeemAnswer => ({
  no: null,
  yes: {
    redemptionId: redemption._id,
    at: act.at,
    fullCents: act.fullCents,
    paidCents: act.paidCents,
    percent: redemption.percent,
    how: act.how,
    who,
  },
})
