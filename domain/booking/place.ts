import type { ProgrammeItem, StationItem } from '../street/schema'

/** What a booking is shown with; null: the street has taken the programme or station down since. */
export type Place = { programme: ProgrammeItem | null; station: StationItem | null }
