import { counterOf, deskReward } from '../../domain/points/rewards'
import { ZDeskRewardsOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { listAllRewards, listCounters } from './repository'

/** Three operations. */
export const deskRewards = staffProcedure(
  ['supervisor', 'admin'],
  'Every reward with its stock, its window and its merchant, for whoever edits them',
)
  .output(ZDeskRewardsOutput)
  .query(async ({ ctx: { now } }) => {
    const [rewards, items] = await Promise.all([listAllRewards(), listCounters()])
    return {
      now,
      rewards: rewards.map((reward) => deskReward(reward, now)),
      counters: items.flatMap((item) => counterOf(item) ?? []),
    }
  })
