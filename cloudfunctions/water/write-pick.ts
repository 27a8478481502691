import { AppError } from '../../domain/errors'
import { decideTake, type TakeDecision, waterDayId } from '../../domain/water/decide-take'
import type { WaterClaim, WaterDayDocument } from '../../domain/water/schema'
import type { Context } from '../_kit/procedure'
import { addPick, findDay, startDay } from './repository'

const ATTEMPTS = 5

/** The person's day as it was read, and what a pick in it needs. */
type Writing = {
  ctx: Context
  claim: WaterClaim
  freezerId: string
  limit: number
  day: WaterDayDocument | null
}

const store = ({ ctx, claim, freezerId, day }: Writing): Promise<boolean> => {
  const { k, c } = claim
  const pick = { k, c, freezerId, at: ctx.now }
  if (day) return addPick(day, pick)
  const _id = waterDayId(claim.day, ctx.openid)
  return startDay({ _id, openid: ctx.openid, day: claim.day, taken: 1, picks: [pick] })
}

/**
 * Writes the bottle into the person's day, under the rule at that instant: whoever loses a race reads the day again
 * and decides again. The decision that stands; `go` says the row was written. One operation when nobody interferes.
 * Throws BUSY after five lost races.
 */
export const writePick = async (writing: Writing): Promise<TakeDecision> => {
  const { ctx, freezerId, limit } = writing
  let { day } = writing
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const decision = decideTake({ day, k: ctx.requestId, freezerId, limit, now: ctx.now })
    if (decision.kind !== 'go' || (await store({ ...writing, day }))) return decision
    day = await findDay(waterDayId(writing.claim.day, ctx.openid))
  }
  throw new AppError('BUSY', { message: 'the day of this person changes too fast' })
}
