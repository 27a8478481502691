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

/** True when this request was here before. Throws REQUEST_ID_REUSED when it wanted something else. */
const wasSaved = ({ returns }: Reward, requestId: string, mark: string): boolean => {
  if (returns.includes(mark)) return true
  if (returns.some((other) => other.startsWith(`${requestId}:`))) throw new AppError('REQUEST_ID_REUSED')
  return false
}

/**
 * Makes a reward, or changes one and its stock by so many. Four operations. Throws NOT_FOUND, BAD_INPUT (`addStock`:
 * less in stock than is taken away; `until`: it would end before it begins), REQUEST_ID_REUSED.
 */
export const saveReward = staffProcedure(['supervisor', 'admin'], 'Makes or changes a reward and its stock')
  .input(ZSaveRewardInput)
  .output(ZSaveRewardOutput)
  .mutation(async ({ ctx: { openid, now, requestId }, input }) => {
    const { rewardId, addStock, ...fields } = input
    if (fields.from !== null && fields.until !== null && fields.until <= fields.from)
      throw new AppError('BAD_INPUT', { field: 'until', message: 'ends before it begins' })
    const mark = `${requestId}:${derivedId('reward-input', requestId, JSON.stringify(input))}`
    if (rewardId === undefined) {
      const _id = derivedId('reward', openid, requestId)
      const left = Math.max(0, addStock)
      await insertReward({ _id, ...fields, left, given: 0, claims: [], returns: [mark], sample: false })
      const made = await find(_id)
      wasSaved(made, requestId, mark)
      return { reward: rewardView(made, now) }
    }
    const before = await find(rewardId)
    if (wasSaved(before, requestId, mark)) return { reward: rewardView(before, now) }
    const isChanged = await changeReward(rewardId, { ...fields, sample: false }, { addStock, k: mark })
    const after = await find(rewardId)
    if (!isChanged && !wasSaved(after, requestId, mark))
      throw new AppError('BAD_INPUT', { field: 'addStock', message: 'less in stock than is taken away' })
    return { reward: rewardView(after, now) }
  })
