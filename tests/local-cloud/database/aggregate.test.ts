import { riders, visits } from './cases/aggregate-cases'
import { aggregateCases } from './cases/all-aggregate-cases'
import { end } from './end-pipeline'
import { type OpenSdk, openSdk, STANDS } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

const geoIndex = {
  name: 'place',
  unique: false,
  fields: [{ field: 'place', direction: '2dsphere' as const }],
}
const COLLECTIONS = [
  {
    name: 'visits',
    indexes: [{ name: 'rider', unique: false, fields: [{ field: 'rider', direction: 1 as const }] }],
  },
  { name: 'riders', indexes: [] },
  { name: 'stations', indexes: [geoIndex] },
]

describe.each(STANDS)('aggregation on $driver through $sdk', ({ driver, sdk: release }) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, sdk: release, collections: COLLECTIONS })
    await seed(sdk, 'visits', visits)
    await seed(sdk, 'riders', riders)
  })
  afterAll(() => sdk.close())

  it.each(aggregateCases)('$name ($source)', async ({ run, rows }) => {
    const _ = sdk.db.command
    const before = sdk.database().page('visits', { skip: 0, limit: 10 })
    expect(await rowsOf(end(run(sdk.db.collection('visits').aggregate(), _, _.aggregate)))).toEqual(rows)
    expect(sdk.database().page('visits', { skip: 0, limit: 10 })).toEqual(before)
  })

  it('answers 20 rows unless limited, and says so', async () => {
    await seed(
      sdk,
      'riders',
      Array.from({ length: 30 }, (_, at) => ({ _id: `r${at}` })),
    )
    sdk.database().warnings()
    const all = sdk.db.collection('riders').aggregate().match({})
    expect(await rowsOf(end(all))).toHaveLength(20)
    expect(sdk.database().warnings()).toEqual([expect.stringContaining('30 rows and answers 20')])
    const limited = sdk.db.collection('riders').aggregate().match({}).limit(25)
    expect(await rowsOf(end(limited))).toHaveLength(25)
    await seed(sdk, 'riders', riders)
  })

  it('finds the nearest with their distance', async () => {
    const point = (latitude: number) => ({ type: 'Point', coordinates: [104.1, latitude] })
    await seed(sdk, 'stations', [
      { _id: 'far', place: point(30.62) },
      { _id: 'near', place: point(30.601) },
    ])
    const pipeline = sdk.db
      .collection('stations')
      .aggregate()
      .geoNear({
        near: sdk.db.Geo.Point(104.1, 30.6),
        distanceField: 'metres',
        maxDistance: 1000,
        spherical: true,
      })
    const [row, ...more] = await rowsOf(end(pipeline))
    expect(more).toEqual([])
    expect(row).toMatchObject({ _id: 'near' })
    expect(Number(row?.metres)).toBeCloseTo(111.3, 0)
  })

  it('names a stage or an expression it does not have', async () => {
    const aggregate = (stageKey: string, value: unknown) =>
      sdk.database().run({
        action: 'database.aggregateDocuments',
        collectionName: 'visits',
        stages: [{ stageKey, stageValue: JSON.stringify(value) }],
      })
    expect(aggregate('$collStats', {})).toMatchObject({
      code: 'NOT_IMPLEMENTED_LOCALLY',
      message: expect.stringContaining('$collStats'),
    })
    expect(aggregate('$out', 'elsewhere')).toMatchObject({ code: 'NOT_IMPLEMENTED_LOCALLY' })
    const meta = aggregate('$project', { a: { $meta: 'textScore' } })
    expect(meta).toMatchObject({ code: 'NOT_IMPLEMENTED_LOCALLY', message: expect.stringContaining('$meta') })
  })
})
