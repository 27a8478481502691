import { statementOf } from '../../domain/points/entries'
import { ZStatementInput, ZStatementOutput } from '../../domain/points/schema'
import { riderProcedure } from '../_kit/procedure'
import { listEntries } from './repository'

export const getStatement = riderProcedure("The caller's points of one month, row by row")
  .input(ZStatementInput)
  .output(ZStatementOutput)
  .query(async ({ ctx: { openid }, input: { month } }) =>
    statementOf(month, await listEntries(openid, month)),
  )
