import type { Invariant } from '../invariant'

/** What is always true of the Friendly List. */
export const DIRECTORY_INVARIANTS: readonly Invariant[] = [
  {
    name: 'directory/station-place',
    says: 'a place of a station says nothing of itself, any other place does',
    collection: 'street',
    aggregate: [
      { $match: { kind: 'place' } },
      {
        $match: {
          $or: [
            { stationId: null, own: null },
            { stationId: { $ne: null }, own: { $ne: null } },
          ],
        },
      },
    ],
  },
  {
    name: 'directory/decided',
    says: 'a correction that waits has no decision, any other has one',
    collection: 'corrections',
    aggregate: [
      {
        $match: {
          $or: [
            { state: 'waiting', decided: { $ne: null } },
            { state: { $ne: 'waiting' }, decided: null },
          ],
        },
      },
    ],
  },
  {
    name: 'directory/pictures-are-registered',
    says: 'every picture of a place is registered with whether riders see it',
    collection: 'street',
    aggregate: [
      { $match: { kind: 'place' } },
      { $lookup: { from: 'pictures', localField: 'photos.id', foreignField: '_id', as: 'known' } },
      {
        $match: {
          $expr: {
            $lt: [{ $size: '$known' }, { $size: { $setUnion: [{ $ifNull: ['$photos.id', []] }, []] } }],
          },
        },
      },
      { $project: { photos: 1 } },
    ],
  },
]
