import { ZFiguresOutput } from '../../domain/activity/call-schema'
import { figuresOf } from '../../domain/activity/figures'
import { riderProcedure } from '../_kit/procedure'
import { sumDays } from './repository'

/** One operation. */
export const getFigures = riderProcedure('How many activities were held and how many households they helped')
  .output(ZFiguresOutput)
  .query(async ({ ctx: { now } }) => figuresOf(await sumDays(), now.slice(0, 4)))
