import { DRIVERS, type OpenSdk, openSdk } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

type Collection = ReturnType<OpenSdk['db']['collection']>
/** The SDK declares a transaction as nothing in particular. */
type Transaction = {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

const CONFLICT = /conflict/i

describe.each(DRIVERS)('transactions on %s', (driver) => {
  let sdk: OpenSdk
  const accounts = () => sdk.db.collection('accounts')
  const stored = () => rowsOf(accounts().orderBy('_id', 'asc').get())
  const begin = (): Promise<Transaction> => sdk.db.startTransaction()

  beforeAll(async () => {
    const indexes = [{ name: 'card', unique: true, fields: [{ field: 'card', direction: 1 as const }] }]
    sdk = await openSdk({ driver, collections: [{ name: 'accounts', indexes }] })
  })
  beforeEach(() =>
    seed(sdk, 'accounts', [
      { _id: 'a', sum: 10, card: 1 },
      { _id: 'b', sum: 10, card: 2 },
    ]),
  )
  afterAll(() => sdk.close())

  it('shows its own writes to itself alone until it commits, then keeps them', async () => {
    const transaction = await begin()
    const own = transaction.collection('accounts')
    await own.doc('a').update({ data: { sum: 5 } })
    await own.add({ data: { _id: 'c', sum: 5, card: 3 } })
    await own.doc('b').remove({})
    expect(await own.doc('a').get()).toMatchObject({ data: { sum: 5 } })
    expect((await rowsOf(own.where({ sum: 5 }).get())).map(({ _id }) => _id)).toEqual(['a', 'c'])
    expect(await stored()).toMatchObject([{ sum: 10 }, { sum: 10 }])
    await transaction.commit()
    sdk.reopen()
    expect(await stored()).toEqual([
      { _id: 'a', sum: 5, card: 1 },
      { _id: 'c', sum: 5, card: 3 },
    ])
  })

  it('leaves nothing behind when it is rolled back', async () => {
    const transaction = await begin()
    await transaction
      .collection('accounts')
      .doc('a')
      .set({ data: { sum: 0 } })
    await transaction.rollback()
    expect(await stored()).toMatchObject([{ sum: 10 }, { sum: 10 }])
    await expect(transaction.commit()).rejects.toBeDefined()
  })

  it('reads what was there when it began', async () => {
    const transaction = await begin()
    await accounts()
      .doc('a')
      .update({ data: { sum: 99 } })
    await accounts().doc('b').remove({})
    await accounts().add({ data: { _id: 'c', sum: 10, card: 3 } })
    const seen = transaction.collection('accounts')
    expect(await seen.doc('a').get()).toMatchObject({ data: { sum: 10 } })
    expect((await rowsOf(seen.where({ sum: 10 }).get())).map(({ _id }) => _id).sort()).toEqual(['a', 'b'])
    await transaction.commit()
  })

  it('lets the first of two writers win and tells the other at once', async () => {
    const [first, second] = [await begin(), await begin()]
    await first
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 1 } })
    const late = second
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 2 } })
    await expect(late).rejects.toMatchObject({ errMsg: expect.stringMatching(CONFLICT) })
    await first.commit()
    expect(await stored()).toMatchObject([{ sum: 1 }, { sum: 10 }])
  })

  it('lets one of two make a document', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('accounts').add({ data: { _id: 'c', card: 3 } })
    const late = second.collection('accounts').add({ data: { _id: 'c', card: 4 } })
    await expect(late).rejects.toMatchObject({ errMsg: expect.stringMatching(CONFLICT) })
    await first.commit()
    expect(await stored()).toMatchObject([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', card: 3 }])
  })

  it('cannot write what changed since it began', async () => {
    const transaction = await begin()
    await accounts()
      .doc('a')
      .update({ data: { sum: 7 } })
    const write = transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 1 } })
    await expect(write).rejects.toMatchObject({ errMsg: expect.stringMatching(CONFLICT) })
    expect(await stored()).toMatchObject([{ sum: 7 }, { sum: 10 }])
  })

  it('fails at its commit, with the code the SDK retries, when a plain write came between', async () => {
    const transaction = await begin()
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { sum: 1 } })
    await accounts()
      .doc('a')
      .update({ data: { sum: 7 } })
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(await stored()).toMatchObject([{ sum: 7 }, { sum: 10 }])
  })

  it('is run again by the SDK after such a conflict', async () => {
    let runs = 0
    await sdk.db.runTransaction(async (transaction: Transaction) => {
      const doc = transaction.collection('accounts').doc('a')
      await doc.update({ data: { sum: sdk.db.command.inc(1) } })
      if (++runs === 1)
        await accounts()
          .doc('a')
          .update({ data: { sum: 20 } })
    })
    expect(runs).toBe(2)
    expect(await stored()).toMatchObject([{ sum: 21 }, { sum: 10 }])
  })

  it('holds unique indexes', async () => {
    const transaction = await begin()
    const add = transaction.collection('accounts').add({ data: { card: 2 } })
    await expect(add).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') })
    const other = await begin()
    await other.collection('accounts').add({ data: { _id: 'x', card: 9 } })
    await accounts().add({ data: { _id: 'y', card: 9 } })
    await expect(other.commit()).rejects.toMatchObject({ message: expect.stringContaining('E11000') })
  })

  it('answers the older calls of the SDK too', () => {
    const run = (action: string, request: object = {}) =>
      sdk.database().run({ action: `database.${action}`, collectionName: 'accounts', ...request })
    const { transactionId } = run('startTransaction')
    const inIt = (action: string, request: object) => run(action, { transactionId, ...request })
    expect(inIt('getInTransaction', { _id: 'a' })).toEqual({ data: '{"_id":"a","sum":10,"card":1}' })
    expect(inIt('getInTransaction', { _id: 'none' })).toEqual({ data: 'null' })
    expect(inIt('updateDocInTransaction', { _id: 'a', data: '{"$set":{"sum":1}}' })).toEqual({ updated: '1' })
    expect(inIt('updateDocInTransaction', { _id: 'c', data: '{"card":3}', upsert: true })).toEqual({
      updated: '0',
      upserted: '[{"_id":"c"}]',
    })
    expect(inIt('deleteDocInTransaction', { _id: 'b' })).toEqual({ deleted: '1' })
    expect(run('commitTransaction', { transactionId })).toEqual({ data: {} })
    expect(sdk.database().page('accounts', { skip: 0, limit: 9 }).documents).toEqual([
      { _id: 'a', sum: 1, card: 1 },
      { _id: 'c', card: 3 },
    ])
  })
})

/** With a database of its own: the transactions above may take as long as a slow machine needs. */
describe.each(DRIVERS)('a transaction nobody ends, on %s', (driver) => {
  const LIFETIME = 300
  let sdk: OpenSdk
  const accounts = () => sdk.db.collection('accounts')
  beforeAll(async () => {
    sdk = await openSdk({
      driver,
      collections: [{ name: 'accounts', indexes: [] }],
      transactionLifetime: LIFETIME,
    })
    await seed(sdk, 'accounts', [
      { _id: 'a', sum: 10 },
      { _id: 'b', sum: 10 },
    ])
  })
  afterAll(() => sdk.close())

  it('ends by itself, and holds nothing any more', async () => {
    const transaction: Transaction = await sdk.db.startTransaction()
    const set = (id: string) =>
      transaction
        .collection('accounts')
        .doc(id)
        .update({ data: { sum: 1 } })
    const first = Promise.resolve(set('a')).then(
      () => 'written',
      () => 'too late already',
    )
    expect(['written', 'too late already']).toContain(await first)
    await new Promise((resolve) => setTimeout(resolve, LIFETIME + 50))
    await expect(set('b')).rejects.toMatchObject({
      errMsg: expect.stringContaining('Transaction does not exist'),
    })
    await accounts()
      .doc('a')
      .update({ data: { sum: 3 } })
    expect(await rowsOf(accounts().orderBy('_id', 'asc').get())).toMatchObject([{ sum: 3 }, { sum: 10 }])
  })
})
