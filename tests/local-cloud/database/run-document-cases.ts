import type { IndexSpec } from '../../../local-cloud/database/index/index-spec'
import type { DocumentCase } from './cases/document-case'
import { type OpenSdk, openSdk, STANDS } from './open-sdk'
import { seed } from './seed'

/** Runs each case on a collection of that name and those indexes, on every driver and release. */
export const describeDocumentCases = (name: string, indexes: IndexSpec[], cases: DocumentCase[]): void => {
  describe.each(STANDS)(`${name} on $driver through $sdk`, ({ driver, sdk: release }) => {
    let sdk: OpenSdk
    beforeAll(async () => {
      sdk = await openSdk({ driver, sdk: release, collections: [{ name, indexes }] })
    })
    afterAll(() => sdk.close())

    it.each(cases)('$name ($source)', async ({ before = [], run, answer, fails, after }) => {
      await seed(sdk, name, before)
      const things = sdk.db.collection(name)
      const answered = Promise.resolve(run(things, sdk.db))
      if (fails === undefined) expect({ ...Object(await answered) }).toMatchObject(Object(answer))
      else
        await expect(answered).rejects.toMatchObject({
          errCode: fails.errCode ?? expect.any(Number),
          errMsg: expect.stringMatching(fails.errMsg),
        })
      if (after !== undefined) expect(await things.get()).toMatchObject({ data: after })
    })
  })
}
