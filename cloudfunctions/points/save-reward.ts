import { AppError } from '../../domain/errors'
import { rewardView } from '../../domain/points/rewards'
import { type Reward, ZSaveRewardInput, ZSaveRewardOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { changeReward, findRewardOffer, insertReward } from './repository'

const find = async (id: string): Promise<Reward> => {
  const offer = await findRewardOffer(id, 'none')
  if (!offer) throw new AppError('NOT_FOUND', { field: 'rewardId' })
  return offer.reward
}

/** Makes a reward, or changes one and its stock by so many. Throws NOT_FOUND, BAD_INPUT (less in stock than taken). */
export const saveReward = staffProcedure(['supervisor', 'admin'], 'Makes or changes a reward and its stock')
  .input(ZSaveRewardInput)
  .output(ZSaveRewardOutput)
  .mutation(async ({ ctx: { openid, now, requestId }, input: { rewardId, addStock, ...fields } }) => {
    if (rewardId === undefined) {
      const _id = derivedId('reward', openid, requestId)
      const left = Math.max(0, addStock)
      await insertReward({ _id, ...fields, left, given: 0, claims: [], returns: [], sample: false })
      return { reward: rewardView(await find(_id), now) }
    }
    const before = await find(rewardId)
    if (before.returns.includes(requestId)) return { reward: rewardView(before, now) }
    if (!(await changeReward(rewardId, { ...fields, sample: false }, { addStock, k: requestId })))
      throw new AppError('BAD_INPUT', { field: 'addStock', message: 'less in stock than is taken away' })
    return { reward: rewardView(await find(rewardId), now) }
  })
