import { withdraw } from '../../domain/party/review'
import { ZCheckedIn, ZWithdrawPartyInput } from '../../domain/party/schema'
import { riderProcedure } from '../_kit/procedure'
import { changeVersioned, requestOf } from '../_store/versioned-change'
import { checkInIdOf, checkIns } from './repository'

export const withdrawCheckIn = riderProcedure(
  'The caller takes the check-in back: no reviewer sees it any more; `erase` deletes every word',
)
  .input(ZWithdrawPartyInput)
  .output(ZCheckedIn)
  .mutation(async ({ ctx, input }) => {
    const id = checkInIdOf(ctx.openid)
    await changeVersioned(checkIns, {
      id,
      request: requestOf(ctx, 'party.withdraw', input),
      decide: (record) => withdraw(record, { k: ctx.requestId, erase: input.erase, now: ctx.now }),
    })
    return { checkInId: id }
  })
