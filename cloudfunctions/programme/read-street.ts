import { calendarsOf } from '../../domain/booking/programme-view'
import type { CalendarItem } from '../../domain/calendar/schema'
import { AppError } from '../../domain/errors'
import type { ProgrammeItem, StreetDocument, StreetItem } from '../../domain/street/schema'
import { listStreet } from './repository'

export type StreetRead = {
  documents: StreetDocument[]
  street: StreetItem
  programmes: ProgrammeItem[]
  calendars: CalendarItem[]
}

/** The street's items that programmes are made of. One operation. */
export const readStreet = async (): Promise<StreetRead> => {
  const documents = await listStreet()
  const street = documents.find((item) => item.kind === 'street')
  if (!street) throw new AppError('UNKNOWN', { message: 'the database holds no street' })
  return {
    documents,
    street,
    programmes: documents.filter((item) => item.kind === 'programme'),
    calendars: calendarsOf(documents),
  }
}

/** The street and one of its programmes; throws NOT_FOUND. One operation. */
export const readProgramme = async (id: string): Promise<StreetRead & { programme: ProgrammeItem }> => {
  const read = await readStreet()
  const programme = read.programmes.find(({ _id }) => _id === id)
  if (!programme) throw new AppError('NOT_FOUND', { field: 'programmeId' })
  return { ...read, programme }
}
