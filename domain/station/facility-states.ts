import type { StationItem } from '../street/schema'
import { addMinutes, type Instant } from '../time'
import type { FacilityView, StationStateDocument } from './schema'

/** A report of a passer-by says nothing any more after a day; a keeper's word holds until the next one. */
const REPORT_MINUTES = 24 * 60

type Facility = FacilityView['facility']

/** Things that stand there and can break or be taken; what people do there has dates instead. */
const THINGS: ReadonlySet<Facility> = new Set<Facility>([
  'seat',
  'charge',
  'toilet',
  'microwave',
  'swap',
  'repair',
  'parts',
  'medicine',
])

/** True for what one may say a state of; water is counted by its freezers. */
export const isThing = (facility: Facility): boolean => THINGS.has(facility)

/** What each facility of a station is like at `now`: its last report, or fine when nobody says otherwise. */
export const facilityViews = (
  { facilities }: Pick<StationItem, 'facilities'>,
  known: StationStateDocument | null,
  now: Instant,
): FacilityView[] =>
  facilities.filter(isThing).map((facility) => {
    const report = known?.states[facility]
    const holds = report && (report.confirmedBy !== null || report.at > addMinutes(now, -REPORT_MINUTES))
    return holds ? { facility, ...report } : { facility, state: 'ok' as const, at: null, confirmedBy: null }
  })
