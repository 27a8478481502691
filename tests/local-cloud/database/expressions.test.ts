import { expressionCases } from './cases/all-expression-cases'
import { sheet } from './cases/expressions/expression-case'
import { end } from './end-pipeline'
import { type OpenSdk, openSdk, STANDS } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

describe.each(STANDS)('expressions on $driver through $sdk', ({ driver, sdk: release }) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, sdk: release, collections: [{ name: 'sheet', indexes: [] }] })
    await seed(sdk, 'sheet', [sheet])
  })
  afterAll(() => sdk.close())

  it.each(expressionCases)('$name', async ({ value, outcome }) => {
    const $ = sdk.db.command.aggregate
    const answer = rowsOf(
      end(
        sdk.db
          .collection('sheet')
          .aggregate()
          .project({ _id: 0, v: value($) }),
      ),
    )
    if ('fails' in outcome) {
      await expect(answer).rejects.toMatchObject({
        errCode: expect.any(Number),
        errMsg: expect.stringMatching(outcome.fails),
      })
      return
    }
    expect(await answer).toEqual([outcome.is === undefined ? {} : { v: outcome.is }])
  })
})
