import { balanceOf } from '../../domain/points/account'
import { expiresNext, withoutExpired } from '../../domain/points/expiry'
import { ZMyPointsOutput } from '../../domain/points/schema'
import { riderProcedure } from '../_kit/procedure'
import { readLedger } from '../_store/points'
import { listPending } from './repository'

/** Two operations. Points whose time is over do not count, whether or not a timer has ended them. */
export const getMine = riderProcedure("The caller's points: balance, what waits, what expires, how to earn")
  .output(ZMyPointsOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [{ rules, account }, pending] = await Promise.all([
      readLedger(openid, 'none', now),
      listPending(openid),
    ])
    const valid = withoutExpired(account, rules.lastMonths, now)
    return {
      now,
      balance: balanceOf(valid),
      expiresNext: expiresNext(valid, rules.lastMonths),
      pending: pending.map(({ _id, title, amount, at }) => ({ id: _id, title, amount, at })),
      ways: rules.rules.map(({ cause, title, points }) => ({ cause, title, points })),
      sample: rules.sample,
    }
  })
