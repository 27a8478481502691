import { gridViews, membershipOf } from '../../domain/observer/grids'
import { ZOverviewOutput } from '../../domain/observer/schema'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { findStreet, listObservers, listOpenPlaces } from './repository'

/** Three operations. */
export const overview = riderProcedure('The grids of the street, what is open in each, and which one is mine')
  .output(ZOverviewOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [street, observers, places] = await Promise.all([findStreet(), listObservers(), listOpenPlaces()])
    const own = observers.find((observer) => observer.openid === openid) ?? null
    return {
      now,
      lengthMetres: street.lengthMetres,
      grids: gridViews(street.grids, places, observers),
      mine: membershipOf(own, street.grids),
      templateIds: templateIdsOf('reviewDone'),
    }
  })
