import { ZAddReadingInput, ZAddReadingOutput } from '../../domain/clinic/schema'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { loadOwn } from './load-record'
import { writeReading } from './write-reading'

export const addReading = riderProcedure('The caller writes down a measurement of their own')
  .input(ZAddReadingInput)
  .output(ZAddReadingOutput)
  .mutation(async ({ ctx, input: { reading } }) => {
    const { openid, now } = ctx
    await takeTurn({ kind: 'health-reading', openid, max: 60, minutes: 60, now })
    return writeReading(() => loadOwn(openid), { by: openid, byName: null, reading }, ctx)
  })
