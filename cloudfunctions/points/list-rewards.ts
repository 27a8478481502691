import { balanceOf } from '../../domain/points/account'
import { withoutExpired } from '../../domain/points/expiry'
import { rewardView } from '../../domain/points/rewards'
import { ZListRewardsOutput } from '../../domain/points/schema'
import { riderProcedure } from '../_kit/procedure'
import { readLedger } from '../_store/points'
import { listOpenRewards } from './repository'

export const listRewards = riderProcedure('What points buy, and how many points the caller has')
  .output(ZListRewardsOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [{ rules, account }, rewards] = await Promise.all([
      readLedger(openid, 'none', now),
      listOpenRewards(),
    ])
    return {
      now,
      balance: balanceOf(withoutExpired(account, rules.lastMonths, now)),
      rewards: rewards.map((reward) => rewardView(reward, now)),
    }
  })
