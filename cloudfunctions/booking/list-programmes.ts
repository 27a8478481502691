import { calendarsOf, placeOf, programmeView } from '../../domain/booking/programme-view'
import { ZListProgrammesOutput } from '../../domain/booking/schema'
import { riderProcedure } from '../_kit/procedure'
import { listPlaces } from './repository'

export const listProgrammes = riderProcedure(
  'Every service of the street with its next dates, the nearest first',
)
  .output(ZListProgrammesOutput)
  .query(async ({ ctx }) => {
    const documents = await listPlaces()
    const calendars = calendarsOf(documents)
    const programmes = documents
      .filter((item) => item.kind === 'programme')
      .filter(({ ended }) => !ended)
      .map((item) => programmeView(item, placeOf(documents, item._id).station, ctx.now, calendars))
      .sort((one, other) => (one.nextDays[0] ?? '~').localeCompare(other.nextDays[0] ?? '~'))
    return { programmes }
  })
