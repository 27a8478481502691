import { ZDrawOutput, ZPeriodIdInput } from '../../domain/childcare/contracts'
import { placesOf } from '../../domain/childcare/period'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { findPeriod, listStations, listWishesOfPerson } from './repository'
import { showPeriod } from './show-period'

/** Open to everybody: tickets, seed and order, so that anybody can compute the draw again. Three operations. */
export const showDraw = riderProcedure('A draw with its seed, its tickets and who has which week; no names')
  .input(ZPeriodIdInput)
  .output(ZDrawOutput)
  .query(async ({ ctx: { openid, now }, input: { periodId } }) => {
    const [period, stations, mine] = await Promise.all([
      findPeriod(periodId),
      listStations(),
      listWishesOfPerson(openid, periodId),
    ])
    if (!period) throw new AppError('NOT_FOUND', { field: 'periodId' })
    return {
      period: showPeriod(period, stations, now),
      seed: period.draw?.seed ?? null,
      drawnAt: period.draw?.at ?? null,
      drawnBy: period.draw?.byName ?? null,
      entries: period.entries,
      ...placesOf(period),
      mine: mine.map(({ ticket }) => ticket),
    }
  })
