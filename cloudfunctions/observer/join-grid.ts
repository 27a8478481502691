import { AppError } from '../../domain/errors'
import type { Grid } from '../../domain/observer/grid-schema'
import { gridById, membershipOf } from '../../domain/observer/grids'
import { ZGridIdInput, ZMembershipOutput } from '../../domain/observer/schema'
import type { ObserverDocument } from '../../domain/report/schema'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { findObserver, findPerson, findStreet, insertObserver, moveObserver } from './repository'

const ask = async ({ openid, now }: Context, grid: Grid): Promise<ObserverDocument> => {
  const person = await findPerson(openid)
  if (!person?.phoneIndex) throw new AppError('PHONE_NEEDED')
  await takeTurn({ kind: 'observer', openid, max: 10, minutes: 60, now })
  const asked = { _id: openid, openid, grid: grid.id, state: 'asked' as const, by: openid, at: now }
  if (await insertObserver(asked)) return asked
  return (await findObserver(openid)) ?? asked
}

/**
 * Asks to look after a grid: whoever may confirm that something is solved was admitted by staff. Who is an observer
 * already goes to another grid at once. Six operations at most. Throws NOT_FOUND, PHONE_NEEDED.
 */
export const joinGrid = riderProcedure('Asks to look after a grid, or goes to another one')
  .input(ZGridIdInput)
  .output(ZMembershipOutput)
  .mutation(async ({ ctx, input: { gridId } }) => {
    const [{ grids }, known] = await Promise.all([findStreet(), findObserver(ctx.openid)])
    const grid = gridById(grids, gridId)
    const observer = known ?? (await ask(ctx, grid))
    if (observer.grid === gridId) return { mine: membershipOf(observer, grids) }
    if (!(await moveObserver(observer, grid))) throw new AppError('BUSY')
    return { mine: membershipOf({ ...observer, grid: gridId }, grids) }
  })
