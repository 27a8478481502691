import { AppError } from '../../domain/errors'
import { homeView } from '../../domain/home/home-view'
import { ZGetHomeOutput } from '../../domain/home/schema'
import { streetItemOf } from '../../domain/water/freezer-view'
import { riderProcedure } from '../_kit/procedure'
import { findNextBooking, listFreezers, listStreet } from './repository'

/** The first screen in one call and three database operations, all at once. */
export const getHome = riderProcedure(
  'The street at this moment: stations, water, canteen, services, next booking',
)
  .output(ZGetHomeOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [{ documents, states }, freezers, nextBooking] = await Promise.all([
      listStreet(),
      listFreezers(),
      findNextBooking(openid, now),
    ])
    const street = streetItemOf(documents)
    if (!street) throw new AppError('UNKNOWN', { message: 'the street collection holds no street' })
    return homeView({ street, documents, freezers, states, nextBooking, now })
  })
