import type { OpenSdk } from '../open-sdk'
import type { Row } from '../rows-of'

export type Collection = ReturnType<OpenSdk['db']['collection']>
/** The SDK declares a transaction as nothing in particular. */
export type Transaction = {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
type Stage = {
  db: OpenSdk['db']
  begin(): Promise<Transaction>
  plain: Collection
  /** The collection inside a transaction. */
  inside(transaction: Transaction): Collection
}

/** Begins with a and b of 10 each; `after` is what lies there in the end. `fails` is what the run throws. */
export type TransactionCase = {
  name: string
  source: string
  run(stage: Stage): Promise<unknown>
  answer?: unknown
  fails?: object
  after: Row[]
}

const untouched = [
  { _id: 'a', sum: 10, card: 1 },
  { _id: 'b', sum: 10, card: 2 },
]
const CONFLICT = {
  errCode: -501001,
  errMsg: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
}
const [a, b] = untouched

export const transactionCases: TransactionCase[] = [
  {
    name: 'add of several inside',
    source: 'SDK: Collection.add of an array',
    async run({ begin, inside }) {
      const transaction = await begin()
      await inside(transaction).add({
        data: [
          { _id: 'c', card: 3 },
          { _id: 'd', card: 4 },
        ],
      })
      await transaction.commit()
    },
    after: [...untouched, { _id: 'c', card: 3 }, { _id: 'd', card: 4 }],
  },
  {
    name: 'set inside makes, then replaces',
    source: 'SDK: Document.set in a transaction',
    async run({ begin, inside }) {
      const transaction = await begin()
      await inside(transaction)
        .doc('c')
        .set({ data: { sum: 1, card: 3 } })
      await inside(transaction)
        .doc('c')
        .set({ data: { card: 4 } })
      await transaction.commit()
    },
    after: [...untouched, { _id: 'c', card: 4 }],
  },
  {
    name: 'a query by condition inside sees own writes, in order',
    source: 'SDK: Query.get sends transactionId',
    async run({ begin, inside, db }) {
      const transaction = await begin()
      await inside(transaction)
        .doc('b')
        .update({ data: { sum: 3 } })
      await inside(transaction).add({ data: { _id: 'c', sum: 5, card: 3 } })
      const found = await inside(transaction)
        .where({ sum: db.command.lt(20) })
        .orderBy('sum', 'desc')
        .limit(2)
        .get()
      await transaction.rollback()
      return found
    },
    answer: { data: [{ _id: 'a' }, { _id: 'c' }] },
    after: untouched,
  },
  {
    name: 'a document that is not there is null inside',
    source: 'observed: Document.get in a transaction throws as outside',
    async run({ begin, inside }) {
      const transaction = await begin()
      return await inside(transaction).doc('none').get()
    },
    fails: { errMsg: expect.stringContaining('does not exist') },
    after: untouched,
  },
  {
    name: 'count inside counts outside',
    source: 'observed: Query.count sends no transactionId',
    async run({ begin, inside }) {
      const transaction = await begin()
      await inside(transaction).doc('a').remove({})
      const counted = await inside(transaction).where({}).count()
      await transaction.rollback()
      return counted
    },
    answer: { total: 2 },
    after: untouched,
  },
  {
    name: 'update by condition inside happens outside and stays after a rollback',
    source: 'observed: Query.update sends no transactionId',
    async run({ begin, inside }) {
      const transaction = await begin()
      await inside(transaction)
        .where({ card: 1 })
        .update({ data: { sum: 99 } })
      await transaction.rollback()
    },
    after: [{ _id: 'a', sum: 99, card: 1 }, b ?? {}],
  },
  {
    name: 'a conflict at an operation loses its code on the way, and ends the transaction',
    source: 'observed in the cloud: errCode -501001, [ResourceUnavailable.TransactionConflict]',
    async run({ begin, inside }) {
      const [first, second] = [await begin(), await begin()]
      await inside(first)
        .doc('a')
        .update({ data: { sum: 1 } })
      const late = Promise.resolve(inside(second).doc('a').remove({}))
      await late.finally(() => first.commit())
    },
    fails: CONFLICT,
    after: [{ _id: 'a', sum: 1, card: 1 }, b ?? {}],
  },
  {
    name: 'a conflict at the commit keeps its code',
    source: 'CloudBase: code DATABASE_TRANSACTION_CONFLICT',
    async run({ begin, inside, plain }) {
      const transaction = await begin()
      await inside(transaction)
        .doc('a')
        .update({ data: { sum: 1 } })
      await plain.doc('a').update({ data: { sum: 2 } })
      await transaction.commit()
    },
    fails: { code: 'DATABASE_TRANSACTION_CONFLICT' },
    after: [{ _id: 'a', sum: 2, card: 1 }, b ?? {}],
  },
  {
    name: 'an operation that is refused ends the transaction',
    source: 'MongoDB manual, core/transactions: an error aborts',
    async run({ begin, inside }) {
      const transaction = await begin()
      await inside(transaction)
        .doc('a')
        .update({ data: { sum: 1 } })
      await Promise.resolve(inside(transaction).add({ data: { _id: 'b', card: 9 } })).catch(() => undefined)
      await transaction.commit()
    },
    fails: { message: expect.stringContaining('Transaction does not exist') },
    after: untouched,
  },
  {
    name: 'two that write different documents both commit',
    source: 'MongoDB manual, core/transactions',
    async run({ begin, inside, db }) {
      const [first, second] = [await begin(), await begin()]
      await inside(first)
        .doc('a')
        .update({ data: { sum: db.command.inc(1) } })
      await inside(second)
        .doc('b')
        .update({ data: { sum: db.command.inc(2) } })
      await Promise.all([second.commit(), first.commit()])
    },
    after: [
      { _id: 'a', sum: 11, card: 1 },
      { _id: 'b', sum: 12, card: 2 },
    ],
  },
  {
    name: 'eight at once move money without losing any, and none waits for another',
    source: 'platform-facts §8: retry on conflict',
    async run({ db }) {
      const move = async (from: string, to: string): Promise<void> => {
        const attempt = (): Promise<unknown> =>
          db.runTransaction(async (transaction: Transaction) => {
            const accounts = transaction.collection('accounts')
            await accounts.doc(from).update({ data: { sum: db.command.inc(-1) } })
            await accounts.doc(to).update({ data: { sum: db.command.inc(1) } })
          })
        for (let done = false; !done; ) {
          done = await attempt().then(
            () => true,
            (error: unknown) => {
              if (/conflict/i.test(JSON.stringify(error) + String(error))) return false
              throw error
            },
          )
        }
      }
      await Promise.all(
        Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? move('a', 'b') : move('b', 'a'))),
      )
    },
    after: untouched,
  },
  {
    name: 'runTransaction gives what its function gave',
    source: 'WXD Database.runTransaction',
    run: ({ db }) => db.runTransaction(async () => ({ ok: 1 })),
    answer: { ok: 1 },
    after: untouched,
  },
  {
    name: 'runTransaction throws the reason of a rollback',
    source: 'WXD Transaction.rollback',
    run: ({ db }) =>
      db.runTransaction(async (transaction: Transaction) => {
        await transaction.collection('accounts').doc('a').remove({})
        await transaction.rollback({ reason: 'no' })
      }),
    fails: { reason: 'no' },
    after: untouched,
  },
  {
    name: 'runTransaction rolls back when its function throws',
    source: 'WXD Database.runTransaction',
    run: ({ db }) =>
      db.runTransaction(async (transaction: Transaction) => {
        await transaction.collection('accounts').doc('a').remove({})
        throw new Error('changed my mind')
      }),
    fails: { message: 'changed my mind' },
    after: [a ?? {}, b ?? {}],
  },
]
