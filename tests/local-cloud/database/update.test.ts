import { updateCases } from './cases/all-update-cases'
import { refusedCases } from './cases/refused-update-cases'
import { type OpenSdk, openSdk, STANDS } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

describe.each(STANDS)('updates on $driver through $sdk', ({ driver, sdk: release }) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, sdk: release, collections: [{ name: 'things', indexes: [] }] })
  })
  afterAll(() => sdk.close())

  const stored = async (): Promise<unknown> => (await rowsOf(sdk.db.collection('things').get()))[0]

  it.each(updateCases)('$name ($source)', async ({ before, data, where, after, updated = 1 }) => {
    await seed(sdk, 'things', [{ _id: 'x', ...before }])
    const things = sdk.db.collection('things')
    const target = where ? things.where(where(sdk.db.command, sdk.db)) : things.doc('x')
    const answer = await target.update({ data: data(sdk.db.command, sdk.db) })
    expect(answer).toMatchObject({ stats: { updated } })
    expect(await stored()).toEqual({ _id: 'x', ...after })
    sdk.reopen()
    expect(await stored()).toEqual({ _id: 'x', ...after })
  })

  it.each(refusedCases)('refuses $name ($source)', async ({ before, data, message }) => {
    await seed(sdk, 'things', [{ _id: 'x', ...before }])
    const update = sdk.db
      .collection('things')
      .doc('x')
      .update({ data: data(sdk.db.command, sdk.db) })
    await expect(update).rejects.toMatchObject({ errMsg: expect.stringMatching(message) })
    expect(await stored()).toEqual({ _id: 'x', ...before })
  })
})
