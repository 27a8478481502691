import { ZExtraSessionInput, ZProgrammeSaved } from '../../domain/programme/schema'
import { staffProcedure } from '../_kit/procedure'
import { storeException } from './change-dates'
import { readProgramme } from './read-street'
import { KEEPERS } from './roles'

/** Five operations; the slots are written when somebody looks. Throws NOT_FOUND, BAD_INPUT, BUSY, REQUEST_ID_REUSED. */
export const addSession = staffProcedure(KEEPERS, 'Adds a session beside the rule of a programme')
  .input(ZExtraSessionInput)
  .output(ZProgrammeSaved)
  .mutation(async ({ ctx, input }) => {
    const { programmeId, day, from, until, why } = input
    const read = await readProgramme(programmeId)
    const made = { id: ctx.requestId, at: ctx.now, by: ctx.openid, why }
    const saved = await storeException({
      read,
      exception: { kind: 'extra', day, from, until, ...made },
      ctx,
      input,
    })
    return { id: programmeId, v: saved.v }
  })
