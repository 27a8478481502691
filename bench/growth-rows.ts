import { type CollectionSpec, openDatabase } from '../local-cloud/database/open-database'
import { chooseDriver } from '../local-cloud/store/choose-driver'

/** Rows of one place: what a find, a count or an aggregation has to look at, whatever the collection holds besides. */
export const ROWS_A_PLACE = 50
const BATCH = 10_000

export const GROWTH_COLLECTION: CollectionSpec = {
  name: 'bench_rows',
  indexes: [
    {
      name: 'place_at',
      unique: false,
      fields: [
        { field: 'place', direction: 1 },
        { field: 'at', direction: 1 },
      ],
    },
    { name: 'rider', unique: false, fields: [{ field: 'rider', direction: 1 }] },
  ],
}

export const rowId = (index: number): string => `row-${index}`
export const placeOf = (index: number): string => `place-${Math.floor(index / ROWS_A_PLACE)}`

/** About 350 bytes as JSON: the size of a slot with a few holders. */
export const makeRow = (index: number): Record<string, unknown> => ({
  _id: rowId(index),
  place: placeOf(index),
  at: { $date: new Date(1.7e12 + ((index * 7919) % 1_000_000) * 60_000).toISOString() },
  rider: `rider-${(index * 104_729) % 5000}`,
  kind: index % 5,
  left: 1_000_000,
  title: '均隆街暖心驿站 理发',
  note: 'x'.repeat(150),
})

const open = (dataDir: string, collections: CollectionSpec[]) =>
  openDatabase({ dataDir, driver: chooseDriver(), durable: 'normal', collections, now: Date.now })

/** Fills a data folder: documents first and indexes of all of them after, which is several times as fast. */
export const seedRows = (dataDir: string, count: number): void => {
  const database = open(dataDir, [{ name: GROWTH_COLLECTION.name, indexes: [] }])
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from)
    database.insertMissing(
      GROWTH_COLLECTION.name,
      Array.from({ length: size }, (_, at) => makeRow(from + at)),
    )
  }
  database.close()
  open(dataDir, [GROWTH_COLLECTION]).close()
}
