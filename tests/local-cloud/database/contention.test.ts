import { DRIVERS, type OpenSdk, openSdk } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

type Transaction = { collection: OpenSdk['db']['collection'] }

const isConflict = (error: unknown): boolean => {
  const text = error instanceof Error ? error.message : JSON.stringify(error)
  return /conflict/i.test(text)
}

/** What any user of the SDK has to do: it retries conflicts at the commit only. */
const retrying = async (work: () => Promise<unknown>): Promise<void> => {
  for (;;) {
    try {
      await work()
      return
    } catch (error) {
      if (!isConflict(error)) throw error
    }
  }
}

describe.each(DRIVERS)('contention on %s', (driver) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({
      driver,
      collections: [
        { name: 'slots', indexes: [] },
        { name: 'accounts', indexes: [] },
      ],
    })
  })
  afterAll(() => sdk.close())

  const claim = async (slot: string, rider: string): Promise<boolean> => {
    const _ = sdk.db.command
    const free = { _id: slot, left: _.gt(0), 'holders.u': _.neq(rider) }
    const data = { left: _.inc(-1), holders: _.push({ each: [{ u: rider }] }) }
    const answer = await sdk.db.collection('slots').where(free).update({ data })
    return typeof answer === 'object' && answer.stats.updated === 1
  }

  it('gives one seat to one of fifty', async () => {
    await seed(sdk, 'slots', [{ _id: 's', left: 1, holders: [] }])
    const claims = await Promise.all(Array.from({ length: 50 }, (_, at) => claim('s', `r${at}`)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    const winner = `r${claims.indexOf(true)}`
    expect(await rowsOf(sdk.db.collection('slots').get())).toEqual([
      { _id: 's', left: 0, holders: [{ u: winner }] },
    ])
  })

  it('gives one rider one seat of many, however often he asks', async () => {
    await seed(sdk, 'slots', [{ _id: 's', left: 5, holders: [] }])
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim('s', 'same')))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await rowsOf(sdk.db.collection('slots').get())).toMatchObject([
      { left: 4, holders: [{ u: 'same' }] },
    ])
  })

  it('loses and makes no money in transfers that cross', async () => {
    const names = ['a', 'b', 'c']
    await seed(
      sdk,
      'accounts',
      names.map((_id) => ({ _id, sum: 100 })),
    )
    const move = (from: string, to: string, sum: number) =>
      sdk.db.runTransaction(async (transaction: Transaction) => {
        const own = transaction.collection('accounts')
        const _ = sdk.db.command
        await own.doc(from).update({ data: { sum: _.inc(-sum) } })
        await own.doc(to).update({ data: { sum: _.inc(sum) } })
      })
    const moves = Array.from({ length: 24 }, (_, at): [string, string, number] => [
      names[at % 3] ?? 'a',
      names[(at + 1 + (at % 2)) % 3] ?? 'b',
      at,
    ])
    await Promise.all(moves.map((one) => retrying(() => move(...one))))
    const expected = new Map(names.map((name) => [name, 100]))
    for (const [from, to, sum] of moves) {
      expected.set(from, (expected.get(from) ?? 0) - sum)
      expected.set(to, (expected.get(to) ?? 0) + sum)
    }
    const rows = await rowsOf(sdk.db.collection('accounts').get())
    expect(rows.map(({ _id, sum }) => [_id, sum])).toEqual([...expected])
  })
})
