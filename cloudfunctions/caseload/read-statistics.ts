import { ZStatisticsInput, ZStatisticsOutput } from '../../domain/appeal/desk-schema'
import { countAppeals, spanOfDays } from '../../domain/appeal/statistics'
import { addDays, at } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { countHelped, listCounted } from './repository'

const MOST = 1000

/** Three operations. The counts are those of appeals made within these days, today included. */
export const readStatistics = staffProcedure(
  ['supervisor'],
  'How appeals of a time were answered and ended, counted from the documents alone',
)
  .input(ZStatisticsInput)
  .output(ZStatisticsOutput)
  .query(async ({ ctx: { now }, input }) => {
    const { from, to } = spanOfDays(input.span, now)
    const [start, end] = [at(from, '00:00'), at(addDays(to, 1), '00:00')]
    const [appeals, helped] = await Promise.all([listCounted(start, end, MOST), countHelped(start, end)])
    return { ...countAppeals(appeals, now), helped, partial: appeals.length === MOST, now }
  })
