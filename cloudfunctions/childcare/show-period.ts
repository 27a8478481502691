import type { PeriodView } from '../../domain/childcare/contracts'
import { periodView } from '../../domain/childcare/period'
import type { CarePeriodDocument } from '../../domain/childcare/schema'
import type { StationItem } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { seedOf } from '../_store/care-periods'

/** A period as people see it; of the seed only its hash. */
export const showPeriod = (
  period: CarePeriodDocument,
  stations: readonly StationItem[],
  now: Instant,
): PeriodView =>
  periodView(period, {
    seed: seedOf(period._id),
    stationName: stations.find(({ _id }) => _id === period.stationId)?.name ?? '',
    now,
  })
