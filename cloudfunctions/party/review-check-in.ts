import { partyNotice } from '../../domain/party/party-notice'
import { reviewCheckIn } from '../../domain/party/review'
import { ZCheckedIn, ZReviewPartyInput } from '../../domain/party/schema'
import { staffProcedure } from '../_kit/procedure'
import { sealPartyNote } from '../_store/party-seal'
import { tellPersons } from '../_store/tell-steps'
import { changeVersioned, requestOf } from '../_store/versioned-change'
import { checkIns } from './repository'

/** Five operations: roles, read, write, the message, its note. Throws PARTY_STEP_NOT_ALLOWED, BAD_INPUT (note). */
export const reviewOne = staffProcedure(
  ['partyReviewer'],
  'The reviewer takes a check-in one step on, asks back, or refuses with a reason',
)
  .input(ZReviewPartyInput)
  .output(ZCheckedIn)
  .mutation(async ({ ctx, input }) => {
    const { staff, now, requestId: k, log } = ctx
    const { id, review, note } = input
    const step = { k, review, by: staff._id, byName: staff.name, hasNote: note !== '', now }
    const record = await changeVersioned(checkIns, {
      id,
      request: requestOf(ctx, 'party.review', input),
      decide: (current) => reviewCheckIn(current, { ...step, sealed: sealPartyNote(id, k, note) }),
    })
    await tellPersons(checkIns, record, partyNotice, log)
    return { checkInId: id }
  })
