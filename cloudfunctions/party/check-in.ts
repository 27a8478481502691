import { handIn, newCheckIn } from '../../domain/party/review'
import { ZCheckedIn, ZCheckInPartyInput } from '../../domain/party/schema'
import { riderProcedure } from '../_kit/procedure'
import { sealCard } from '../_store/party-seal'
import { changeVersioned, requestOf } from '../_store/versioned-change'
import { checkInIdOf, checkIns } from './repository'

/** Hands the card in, the first time or again. Two operations at most three. Throws PARTY_STEP_NOT_ALLOWED. */
export const checkIn = riderProcedure('A floating Party member checks in; only they and the reviewer see it')
  .input(ZCheckInPartyInput)
  .output(ZCheckedIn)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId: k } = ctx
    const { agreed: _, ...card } = input
    const id = checkInIdOf(openid)
    const request = requestOf(ctx, 'party.checkIn', input)
    const sealed = sealCard(id, card)
    const isNew = await checkIns.insertOnce(newCheckIn({ id, openid, sealed, ...request, now }))
    if (!isNew) {
      await changeVersioned(checkIns, {
        id,
        request,
        decide: (record) => handIn(record, { k, sealed, now }),
      })
    }
    return { checkInId: id }
  })
