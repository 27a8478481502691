import { AppError } from '../../domain/errors'
import { freezerDesk, sayFreezer } from '../../domain/water/freezer-desk'
import { ZSaveFreezerInput, ZSaveFreezerOutput } from '../../domain/water/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeFreezer, findFreezer } from './repository'

/**
 * Changes a freezer's settings with a reason. Stock and counts are not touched: they move by bottles alone. Throws
 * BUSY when a colleague changed it since it was read. Four operations.
 */
export const saveFreezer = staffProcedure(
  ['stationKeeper', 'supervisor', 'admin'],
  'Changes the name, size, low mark of a freezer, or closes it, with a reason',
)
  .input(ZSaveFreezerInput)
  .output(ZSaveFreezerOutput)
  .mutation(async ({ ctx: { staff, now, requestId: k }, input: { freezerId, v, why, ...settings } }) => {
    const before = await findFreezer(freezerId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'freezerId' })
    const known = before.changes.find((change) => change.k === k)
    if (known && known.became !== sayFreezer(settings)) throw new AppError('REQUEST_ID_REUSED')
    if (known) return { freezer: freezerDesk(before) }
    const change = {
      k,
      at: now,
      byName: staff.name,
      why,
      was: sayFreezer(before),
      became: sayFreezer(settings),
    }
    if (before.v !== v || !(await changeFreezer(before, settings, change))) {
      throw new AppError('BUSY', { message: 'the freezer was changed by somebody else' })
    }
    return { freezer: freezerDesk((await findFreezer(freezerId)) ?? before) }
  })
