import { placeOf } from '../booking/programme-view'
import { spanText } from '../street/hours-text'
import type { ProgrammeItem, StreetDocument } from '../street/schema'
import type { PlannedDay, ProgrammeRow } from './schema'

type Around = {
  documents: readonly StreetDocument[]
  days: readonly PlannedDay[]
  staff: { _id: string }
}

const takesPlace = ({ what }: PlannedDay): boolean => what !== 'dropped' && what !== 'closed'

/** A programme in the list of the staff. */
export const programmeRow = (programme: ProgrammeItem, { documents, days, staff }: Around): ProgrammeRow => ({
  id: programme._id,
  name: programme.name,
  kind: programme.programmeKind,
  stationName: placeOf(documents, programme._id).station?.name ?? '',
  ruleText: programme.ruleText,
  hours: spanText(programme),
  next: days.find(takesPlace) ?? null,
  bookable: programme.bookable,
  ended: programme.ended,
  outdoors: programme.outdoors,
  mine: programme.staff.includes(staff._id),
})
