import { handoverNotice } from '../../domain/childcare/childcare-notice'
import { ZCollectInput, ZCollectOutput } from '../../domain/childcare/contracts'
import type { CareDayDocument, Collector } from '../../domain/childcare/schema'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'
import { notify } from '../_kit/notify'
import { type Context, staffProcedure } from '../_kit/procedure'
import { openLeaving, sealLeaving } from '../_store/child-seal'
import { loadChild } from './load-child'
import { findDay, storeLeaving } from './repository'

type Leaving = NonNullable<CareDayDocument['left']>

/** Hands over once. Throws CHILD_NOT_HERE, CHILD_COLLECTED when somebody else was recorded, REQUEST_ID_REUSED. */
const handOver = async (dayId: string, left: Leaving): Promise<CareDayDocument & { left: Leaving }> => {
  const isFirst = await storeLeaving(dayId, left)
  const day = await findDay(dayId)
  if (!day) throw new AppError('CHILD_NOT_HERE')
  const kept = day.left
  if (kept === null) throw new AppError('BUSY')
  if (!isFirst && kept.k !== left.k) throw new AppError('CHILD_COLLECTED')
  if (kept.collectorId !== left.collectorId) throw new AppError('REQUEST_ID_REUSED')
  return { ...day, left: kept }
}

const leavingOf = (ctx: Context & { staff: StaffDocument }, dayId: string, who: Collector): Leaving => ({
  k: ctx.requestId,
  at: ctx.now,
  by: ctx.openid,
  byName: ctx.staff.name,
  collectorId: who.id,
  sealed: sealLeaving(dayId, `${who.relation} ${who.name}`),
})

/** A child goes home with somebody its guardian named and with nobody else. Five operations. */
export const collect = staffProcedure(['carer'], 'A child is taken home by somebody its guardian named')
  .input(ZCollectInput)
  .output(ZCollectOutput)
  .mutation(async ({ ctx, input: { childId, day, collectorId } }) => {
    const { facts } = await loadChild(childId)
    const who = facts.collectors.find(({ id }) => id === collectorId)
    if (!who) throw new AppError('COLLECTOR_NOT_NAMED', { field: 'collectorId' })
    const dayId = `${day}@${childId}`
    const kept = await handOver(dayId, leavingOf(ctx, dayId, who))
    const leftWith = openLeaving(dayId, kept.left.sealed)
    await notify(handoverNotice(kept, leftWith.split(' ')[0] ?? null, ctx.now), ctx.log)
    return { childId, leftAt: kept.left.at, leftWith }
  })
