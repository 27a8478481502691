import { arrayCases } from './cases/array-update-cases'
import { fieldCases } from './cases/field-update-cases'
import { refusedCases } from './cases/refused-update-cases'
import { DRIVERS, type OpenSdk, openSdk } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

describe.each(DRIVERS)('updates on %s', (driver) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, collections: [{ name: 'things', indexes: [] }] })
  })
  afterAll(() => sdk.close())

  const stored = async (): Promise<unknown> => (await rowsOf(sdk.db.collection('things').get()))[0]

  it.each([...fieldCases, ...arrayCases])('$name ($source)', async ({ before, data, after, updated = 1 }) => {
    await seed(sdk, 'things', [{ _id: 'x', ...before }])
    const doc = sdk.db.collection('things').doc('x')
    const answer = await doc.update({ data: data(sdk.db.command, sdk.db) })
    expect(answer).toMatchObject({ stats: { updated } })
    expect(await stored()).toEqual({ _id: 'x', ...after })
    sdk.reopen()
    expect(await stored()).toEqual({ _id: 'x', ...after })
  })

  it.each(refusedCases)('refuses $name', async ({ before, data, message }) => {
    await seed(sdk, 'things', [{ _id: 'x', ...before }])
    const update = sdk.db
      .collection('things')
      .doc('x')
      .update({ data: data(sdk.db.command, sdk.db) })
    await expect(update).rejects.toMatchObject({ errMsg: expect.stringMatching(message) })
    expect(await stored()).toEqual({ _id: 'x', ...before })
  })
})
