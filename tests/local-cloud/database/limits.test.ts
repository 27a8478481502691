import { DRIVERS, type OpenSdk, openSdk } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

const INDEXES = [
  {
    name: 'street_n',
    unique: false,
    fields: [
      { field: 'street', direction: 1 as const },
      { field: 'n', direction: -1 as const },
    ],
  },
]

describe.each(DRIVERS)('limits on %s', (driver) => {
  let sdk: OpenSdk
  const many = () => sdk.db.collection('many')
  beforeAll(async () => {
    sdk = await openSdk({ driver, collections: [{ name: 'many', indexes: INDEXES }] })
    await seed(
      sdk,
      'many',
      Array.from({ length: 1200 }, (_, n) => ({ _id: `m${n}`, n, street: `s${n % 2}`, other: n % 3 })),
    )
  })
  afterAll(() => sdk.close())

  it('answers 100 documents unless told, 1,000 at most', async () => {
    expect(await rowsOf(many().get())).toHaveLength(100)
    expect(await rowsOf(many().limit(5000).get())).toHaveLength(1000)
    expect(await rowsOf(many().skip(1150).limit(100).get())).toHaveLength(50)
  })

  it('refuses a query without an index above 1,000 documents, naming collection and field', async () => {
    const refused = {
      errCode: -502001,
      errMsg: expect.stringMatching(/collection many has 1200 documents and no index for other/),
    }
    await expect(many().where({ other: 1 }).get()).rejects.toMatchObject(refused)
    await expect(many().where({ other: 1 }).count()).rejects.toMatchObject(refused)
    await expect(
      many()
        .where({ other: 1 })
        .update({ data: { x: 1 } }),
    ).rejects.toMatchObject(refused)
    await expect(many().where({ other: 1 }).remove()).rejects.toMatchObject(refused)
    await expect(many().orderBy('other', 'asc').get()).rejects.toMatchObject(refused)
    const _ = sdk.db.command
    const half = many().where(_.or([{ street: 's0' }, { other: 1 }]))
    await expect(half.get()).rejects.toMatchObject({ errMsg: expect.stringContaining('street, other') })
    expect(
      sdk.database().run({
        action: 'database.aggregateDocuments',
        collectionName: 'many',
        stages: [{ stageKey: '$group', stageValue: '{"_id":"$street"}' }],
      }),
    ).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('1200 documents') })
  })

  it('serves what an index serves', async () => {
    const _ = sdk.db.command
    expect(await many().where({}).count()).toMatchObject({ total: 1200 })
    expect(await many().where({ street: 's0', other: 1 }).count()).toMatchObject({ total: 200 })
    expect(
      await many()
        .where({ street: _.in(['s0', 's1']), n: _.lt(10) })
        .count(),
    ).toMatchObject({ total: 10 })
    const page = many()
      .where({ street: 's1', n: _.lt(100) })
      .orderBy('n', 'desc')
      .limit(3)
    expect((await rowsOf(page.get())).map(({ n }) => n)).toEqual([99, 97, 95])
    const ids = many()
      .where({ _id: _.gt('m998') })
      .orderBy('_id', 'desc')
      .limit(2)
    expect((await rowsOf(ids.get())).map(({ _id }) => _id)).toEqual(['m999'])
  })

  it('refuses an answer over 1 MB', async () => {
    await seed(
      sdk,
      'many',
      [1, 2].map((n) => ({ _id: n, text: '字'.repeat(200_000) })),
    )
    expect(await rowsOf(many().limit(1).get())).toHaveLength(1)
    await expect(many().get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('exceed limit (1MB)'),
    })
  })

  it('names what it does not play', () => {
    const run = (request: Record<string, unknown>) =>
      sdk.database().run({ collectionName: 'many', ...request })
    const local = (name: string) => ({
      code: 'NOT_IMPLEMENTED_LOCALLY',
      message: expect.stringContaining(name),
    })
    expect(run({ action: 'database.dance' })).toEqual(local('database.dance'))
    const query = (text: string) => run({ action: 'database.getDocument', query: text })
    expect(query('{"a":{"$text":"x"}}')).toEqual(local('$text'))
    expect(query('{"$where":"1"}')).toEqual(local('$where'))
    const update = run({
      action: 'database.modifyDocument',
      query: '{}',
      data: '{"$dance":{"a":true}}',
      merge: true,
    })
    expect(update).toEqual(local('$dance'))
    expect(run({ action: 'database.getDocument', query: 'no json' })).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
})
