import { type Transaction, transactionCases } from './cases/transaction-cases'
import { type OpenSdk, openSdk, STANDS } from './open-sdk'
import { seed } from './seed'

const CARD = { name: 'card', unique: true, fields: [{ field: 'card', direction: 1 as const }] }

describe.each(STANDS)('transactions on $driver through $sdk', ({ driver, sdk: release }) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, sdk: release, collections: [{ name: 'accounts', indexes: [CARD] }] })
  })
  afterAll(() => sdk.close())

  it.each(transactionCases)('$name ($source)', async ({ run, answer = {}, fails, after }) => {
    await seed(sdk, 'accounts', [
      { _id: 'a', sum: 10, card: 1 },
      { _id: 'b', sum: 10, card: 2 },
    ])
    const plain = sdk.db.collection('accounts')
    const ran = run({
      db: sdk.db,
      begin: (): Promise<Transaction> => sdk.db.startTransaction(),
      plain,
      inside: (transaction) => transaction.collection('accounts'),
    })
    if (fails === undefined) expect({ ...Object(await ran) }).toMatchObject(Object(answer))
    else await expect(ran).rejects.toMatchObject(fails)
    expect(await plain.orderBy('_id', 'asc').get()).toMatchObject({ data: after })
  })
})
