import { accumulatorCases } from './cases/expressions/accumulator-cases'
import { arithmeticCases } from './cases/expressions/arithmetic-cases'
import { arrayExpressionCases } from './cases/expressions/array-cases'
import { comparisonExpressionCases } from './cases/expressions/comparison-cases'
import { datePartCases, datePartsCases, dateStringCases } from './cases/expressions/date-cases'
import { sheet } from './cases/expressions/expression-case'
import { setCases } from './cases/expressions/set-cases'
import { stringCases } from './cases/expressions/string-cases'
import { typeCases } from './cases/expressions/type-cases'
import { end } from './end-pipeline'
import { type OpenSdk, openSdk, STANDS } from './open-sdk'
import { rowsOf } from './rows-of'
import { seed } from './seed'

const cases = [
  ...accumulatorCases,
  ...arithmeticCases,
  ...arrayExpressionCases,
  ...comparisonExpressionCases,
  ...datePartCases,
  ...datePartsCases,
  ...dateStringCases,
  ...setCases,
  ...stringCases,
  ...typeCases,
]

describe.each(STANDS)('expressions on $driver through $sdk', ({ driver, sdk: release }) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, sdk: release, collections: [{ name: 'sheet', indexes: [] }] })
    await seed(sdk, 'sheet', [sheet])
  })
  afterAll(() => sdk.close())

  it.each(cases)('$name', async ({ value, outcome }) => {
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
