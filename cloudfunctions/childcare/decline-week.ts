import { ZDeclineInput, ZWishOutput } from '../../domain/childcare/contracts'
import { declineWeek } from '../../domain/childcare/decide-draw'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { addEvents } from '../_store/care-periods'
import { findWish } from './repository'

/** One week goes to the next in line. Three operations; said again it is said already. */
export const declineOne = riderProcedure('A guardian gives a drawn week back, or leaves its line')
  .input(ZDeclineInput)
  .output(ZWishOutput)
  .mutation(async ({ ctx: { openid, requestId: k, now }, input: { periodId, childId, week } }) => {
    const wish = await findWish(`${periodId}@${childId}`)
    if (wish?.openid !== openid) throw new AppError('NOT_FOUND', { field: 'childId' })
    if (!wish.ranked.includes(week)) throw new AppError('NOT_FOUND', { field: 'week' })
    const { ticket, late } = wish
    await addEvents(periodId, now, (period) => {
      if (period.state !== 'drawn') throw new AppError('WISHES_CLOSED')
      const event = declineWeek(period, { ticket, week, k, now })
      return event ? [event] : []
    })
    return { ticket, late }
  })
