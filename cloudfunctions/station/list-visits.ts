import { ZListVisitsInput, ZListVisitsOutput } from '../../domain/station/schema'
import { staffProcedure } from '../_kit/procedure'
import { countVisits } from './repository'

export const listVisits = staffProcedure(
  ['stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'Visits of one station and day by occupation, without names',
)
  .input(ZListVisitsInput)
  .output(ZListVisitsOutput)
  .query(({ input: { stationId, day } }) => countVisits(stationId, day))
