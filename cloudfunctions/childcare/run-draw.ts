import { ZPeriodIdInput, ZPeriodOutput } from '../../domain/childcare/contracts'
import { decideDraw } from '../../domain/childcare/decide-draw'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { seedOf } from '../_store/care-periods'
import { findPeriod, listStations, listWishesOf, storePeriod } from './repository'
import { showPeriod } from './show-period'

const TRIES = 6

/**
 * Draws a period, once: entries, seed and state change in one update, so there is no half a draw and no second one.
 * Whoever asks again gets the draw that was made. Five operations.
 */
export const runDraw = staffProcedure(
  ['socialWorker', 'admin'],
  'Draws a period after its wishes closed, by the seed whose hash was published before',
)
  .input(ZPeriodIdInput)
  .output(ZPeriodOutput)
  .mutation(async ({ ctx, input: { periodId } }) => {
    const { requestId: k, now, openid: by, staff } = ctx
    const stations = await listStations()
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const period = await findPeriod(periodId)
      if (!period) throw new AppError('NOT_FOUND', { field: 'periodId' })
      const drawing = { k, by, byName: staff.name, seed: seedOf(periodId), now }
      const wishes = period.state === 'drawn' ? [] : await listWishesOf(periodId)
      const fields = decideDraw(period, wishes, drawing)
      if (fields === null) return { period: showPeriod(period, stations, now) }
      if (await storePeriod(period, fields)) {
        return { period: showPeriod({ ...period, ...fields }, stations, now) }
      }
    }
    throw new AppError('BUSY')
  })
