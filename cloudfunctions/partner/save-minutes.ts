import { AppError } from '../../domain/errors'
import { minutesView } from '../../domain/partner/partner-views'
import { ZSaveMinutesInput, ZSaveMinutesOutput } from '../../domain/partner/schema'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { findMinutes, insertMinutes } from './repository'
import { KEEPERS } from './roles'

/** Keeps what a meeting agreed. Minutes are never changed: a mistake is corrected by the next ones. */
export const saveMinutes = staffProcedure(KEEPERS, 'Keeps the minutes of a meeting of the joint council')
  .input(ZSaveMinutesInput)
  .output(ZSaveMinutesOutput)
  .mutation(async ({ ctx: { openid, now, requestId, staff }, input }) => {
    const _id = derivedId('minutes', openid, requestId)
    const minutes = { _id, ...input, byName: staff.name, at: now }
    if (await insertMinutes(minutes)) return { minutes: minutesView(minutes) }
    const known = await findMinutes(_id)
    if (known?.title !== input.title || known.text !== input.text) throw new AppError('REQUEST_ID_REUSED')
    return { minutes: minutesView(known) }
  })
