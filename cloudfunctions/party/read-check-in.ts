import { AppError } from '../../domain/errors'
import { channelOf } from '../../domain/party/channel'
import { reviewsOpen } from '../../domain/party/review'
import { ZPartyFile, ZPartyReadInput } from '../../domain/party/schema'
import { leaveAuditRow } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openCard, partyNoteOpener } from '../_store/party-seal'
import { checkIns } from './repository'

const WINDOW_MINUTES = 10

/** Three operations: roles, the check-in, the row for its person. What was taken back is not there for a reviewer. */
export const readCheckIn = staffProcedure(
  ['partyReviewer'],
  'One check-in for the reviewer; leaves a row its person sees',
)
  .input(ZPartyReadInput)
  .output(ZPartyFile)
  .query(async ({ ctx: { now, staff }, input: { id } }) => {
    const record = await checkIns.findById(id)
    const card = record && openCard(record)
    if (!card || record.state === 'withdrawn') throw new AppError('NOT_FOUND', { field: 'id' })
    const window = Math.floor(Date.parse(now) / (WINDOW_MINUTES * 60_000))
    await leaveAuditRow(
      { now, requestId: `party.read-${window}` },
      { staff, about: record.openid, what: 'party.read', record: id },
    )
    const open = partyNoteOpener(id)
    return {
      now,
      id,
      state: record.state,
      card,
      channel: channelOf(record, open),
      history: record.steps.map((step) => ({
        at: step.at,
        to: step.to,
        byName: step.byName,
        note: open(step),
      })),
      may: record.openid === staff._id ? [] : reviewsOpen(record.state),
    }
  })
