import type { Invariant } from '../invariant'

/** What holds of stations' states and visits. */
export const STATION_INVARIANTS: Invariant[] = [
  {
    name: 'facility-report-once',
    says: '同一次上报只记一回',
    collection: 'station_states',
    aggregate: [
      { $match: { $expr: { $ne: [{ $size: { $setUnion: ['$reports.k', []] } }, { $size: '$reports' }] } } },
      { $project: { k: '$reports.k' } },
    ],
  },
  {
    name: 'visit-at-a-station',
    says: '每次到访都在有的站点',
    collection: 'visits',
    aggregate: [
      { $lookup: { from: 'street', localField: 'stationId', foreignField: '_id', as: 'station' } },
      { $match: { 'station.kind': { $ne: 'station' } } },
      { $project: { stationId: 1 } },
    ],
  },
]
