import { handoverNotice } from '../../domain/childcare/childcare-notice'
import { ZArriveInput, ZArriveOutput } from '../../domain/childcare/contracts'
import type { CareDayDocument } from '../../domain/childcare/schema'
import { AppError } from '../../domain/errors'
import { dayOf } from '../../domain/time'
import { notify } from '../_kit/notify'
import { staffProcedure } from '../_kit/procedure'
import { childrenOfDay } from './children-of-day'
import { loadChild } from './load-child'
import { findDay, insertDay } from './repository'

/** A child that is there already stays as it was written first. Six operations at most. */
export const arrive = staffProcedure(['carer'], 'A child expected today has arrived; its guardian is told')
  .input(ZArriveInput)
  .output(ZArriveOutput)
  .mutation(async ({ ctx, input: { childId, day } }) => {
    const { now, openid: by, requestId: k, staff, log } = ctx
    const _id = `${day}@${childId}`
    if (day !== dayOf(now)) throw new AppError('BAD_INPUT', { field: 'day' })
    const [{ child }, expected] = await Promise.all([loadChild(childId), childrenOfDay(day)])
    const periodId = expected.get(childId)
    if (periodId === undefined) throw new AppError('NOT_FOUND', { field: 'childId' })
    const arrived = { k, at: now, by, byName: staff.name }
    const fresh: CareDayDocument = { _id, openid: child.openid, childId, periodId, day, arrived, left: null }
    const stored = (await insertDay(fresh)) ? fresh : await findDay(_id)
    if (!stored) throw new AppError('BUSY')
    await notify(handoverNotice({ ...stored, left: null }, null, now), log)
    return { childId, arrivedAt: stored.arrived.at }
  })
