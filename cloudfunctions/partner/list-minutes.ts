import { minutesView } from '../../domain/partner/partner-views'
import { ZListMinutesInput, ZListMinutesOutput } from '../../domain/partner/schema'
import { staffProcedure } from '../_kit/procedure'
import { listMinutesPage, MINUTES_ROWS } from './repository'

export const listMinutes = staffProcedure(
  ['stationKeeper', 'socialWorker', 'partyReviewer', 'supervisor', 'admin'],
  'Minutes of the joint council, the latest first',
)
  .input(ZListMinutesInput)
  .output(ZListMinutesOutput)
  .query(async ({ input: { page } }) => {
    const found = await listMinutesPage(page)
    return { minutes: found.slice(0, MINUTES_ROWS).map(minutesView), more: found.length > MINUTES_ROWS }
  })
