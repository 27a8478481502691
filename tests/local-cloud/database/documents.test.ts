import { DRIVERS, type OpenSdk, openSdk } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

const COLLECTIONS = [
  {
    name: 'people',
    indexes: [
      { name: 'phone', unique: true, fields: [{ field: 'phone', direction: 1 as const }] },
      {
        name: 'street_since',
        unique: false,
        fields: [
          { field: 'street', direction: 1 as const },
          { field: 'since', direction: -1 as const },
        ],
      },
    ],
  },
  { name: 'notes', indexes: [] },
]

describe.each(DRIVERS)('documents on %s', (driver) => {
  let sdk: OpenSdk
  const people = () => sdk.db.collection('people')
  const notes = () => sdk.db.collection('notes')
  beforeAll(async () => {
    sdk = await openSdk({ driver, collections: COLLECTIONS })
  })
  beforeEach(async () => {
    await seed(sdk, 'people', [])
    await seed(sdk, 'notes', [])
  })
  afterAll(() => sdk.close())

  it('makes an id of 32 hexadecimal digits', async () => {
    const added = await notes().add({ data: { a: 1 } })
    expect(added).toMatchObject({ _id: expect.stringMatching(/^[0-9a-f]{32}$/) })
  })

  it('keeps every kind of value over a restart', async () => {
    const data = {
      n: 1.5,
      big: 2 ** 40,
      at: new Date(1.7e12),
      old: new Date(-5),
      no: null,
      yes: true,
      l: [{ x: [] }],
    }
    await notes().doc('x').set({ data })
    sdk.reopen()
    expect(await notes().doc('x').get()).toMatchObject({ data: { _id: 'x', ...data } })
  })

  it('refuses a second document of the same id', async () => {
    await notes().add({ data: { _id: 'x' } })
    const again = notes().add({ data: { _id: 'x', a: 1 } })
    await expect(again).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000 duplicate key error collection: notes index: _id_'),
    })
    expect(await rowsOf(notes().get())).toEqual([{ _id: 'x' }])
  })

  it('sets: makes, then replaces', async () => {
    const doc = notes().doc('x')
    expect(await doc.set({ data: { a: 1, b: 1 } })).toMatchObject({ stats: { created: 1, updated: 0 } })
    expect(await doc.set({ data: { a: 2 } })).toMatchObject({ stats: { created: 0, updated: 1 } })
    expect(await rowsOf(notes().get())).toEqual([{ _id: 'x', a: 2 }])
  })

  it('updates nothing where nothing is, and many at once', async () => {
    expect(
      await notes()
        .doc('none')
        .update({ data: { a: 1 } }),
    ).toMatchObject({ stats: { updated: 0 } })
    await seed(sdk, 'notes', [
      { _id: 1, k: 'a' },
      { _id: 2, k: 'a' },
      { _id: 3, k: 'b' },
    ])
    expect(
      await notes()
        .where({ k: 'a' })
        .update({ data: { done: true } }),
    ).toMatchObject({ stats: { updated: 2 } })
    expect(await notes().where({ k: 'a' }).remove()).toMatchObject({ stats: { removed: 2 } })
    expect(await rowsOf(notes().get())).toEqual([{ _id: 3, k: 'b' }])
  })

  it('fails as the cloud does for a missing document and a missing collection', async () => {
    await expect(notes().doc('none').get()).rejects.toMatchObject({ errCode: -1 })
    await expect(sdk.db.collection('nowhere').add({ data: {} })).rejects.toMatchObject({ errCode: -502005 })
    await expect(sdk.db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 })
  })

  it('makes a collection, once', async () => {
    await sdk.db.createCollection(`made-${driver}`)
    await sdk.db.collection(`made-${driver}`).add({ data: { _id: 'x' } })
    const again = sdk.db.createCollection(`made-${driver}`)
    await expect(again).rejects.toMatchObject({ errMsg: expect.stringContaining('Table exist') })
    sdk.reopen()
    expect(sdk.database().collections()).toContainEqual({ name: `made-${driver}`, count: 1 })
  })

  it('holds a unique index, where a missing field is a value too', async () => {
    await people().add({ data: { _id: 'a', phone: '1' } })
    const message = expect.stringContaining('E11000 duplicate key error collection: people index: phone')
    await expect(people().add({ data: { phone: '1' } })).rejects.toMatchObject({ errMsg: message })
    await people().add({ data: { _id: 'b' } })
    await expect(people().add({ data: { _id: 'c' } })).rejects.toMatchObject({ errMsg: message })
    const update = people()
      .doc('b')
      .update({ data: { phone: '1' } })
    await expect(update).rejects.toMatchObject({ errMsg: message })
    const both = people()
      .where({})
      .update({ data: { phone: '2' } })
    await expect(both).rejects.toMatchObject({ errMsg: message })
    expect(await rowsOf(people().get())).toEqual([{ _id: 'a', phone: '1' }, { _id: 'b' }])
    await people().doc('a').remove({})
    expect(
      await people()
        .doc('b')
        .update({ data: { phone: '1' } }),
    ).toMatchObject({ stats: { updated: 1 } })
  })

  const doc = {
    a: { b: 1, c: 2 },
    l: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ],
    n: [1, 2, 3],
  }
  it.each<[name: string, projection: object, shown: object]>([
    ['a field', { n: true }, { n: [1, 2, 3] }],
    ['a nested field', { 'a.b': true }, { a: { b: 1 } }],
    ['all but a nested field', { 'a.b': false }, { ...doc, a: { c: 2 } }],
    ['a field of array elements', { 'l.x': true }, { l: [{ x: 1 }, { x: 2 }] }],
    ['the first elements, and all else', { n: { $slice: 2 } }, { ...doc, n: [1, 2] }],
    ['some elements in the middle', { n: { $slice: [1, 1] } }, { ...doc, n: [2] }],
    ['the last element, and one field', { n: { $slice: -1 }, a: true }, { a: doc.a, n: [3] }],
    ['the element that matches', { l: { $elemMatch: { x: 2 } } }, { l: [{ x: 2, y: 2 }] }],
  ])('shows %s and leaves the document whole', async (_name, projection, shown) => {
    await seed(sdk, 'notes', [{ _id: 'x', ...doc }])
    expect(await rowsOf(notes().field(projection).get())).toEqual([{ _id: 'x', ...shown }])
    expect(await rowsOf(notes().get())).toEqual([{ _id: 'x', ...doc }])
  })

  it('orders, skips, limits and projects', async () => {
    const docs = [3, 1, 2].map((n) => ({
      _id: `n${n}`,
      street: 's',
      since: new Date(n),
      phone: `${n}`,
      deep: { a: n, b: 0 },
    }))
    await seed(sdk, 'people', docs)
    const ids = async (query: { get(): unknown }) => (await rowsOf(query.get())).map(({ _id }) => _id)
    expect(await ids(people().orderBy('since', 'asc'))).toEqual(['n1', 'n2', 'n3'])
    expect(await ids(people().where({ street: 's' }).orderBy('since', 'desc').limit(2))).toEqual(['n3', 'n2'])
    expect(await ids(people().where({ street: 's' }).orderBy('since', 'asc').skip(1))).toEqual(['n2', 'n3'])
    expect(await ids(people().orderBy('deep.a', 'desc').skip(1).limit(1))).toEqual(['n2'])
    const one = await people().doc('n1').field({ phone: true }).get()
    expect(one).toMatchObject({ data: { _id: 'n1', phone: '1' } })
    expect(one).not.toMatchObject({ data: { street: 's' } })
    const without = people().where({ _id: 'n1' }).field({ since: false, deep: false, street: false })
    expect(await rowsOf(without.get())).toEqual([{ _id: 'n1', phone: '1' }])
  })
})
