import {
  type PartyCheckIn,
  type PartyRow,
  ZPartyListInput,
  ZPartyListOutput,
} from '../../domain/party/schema'
import { dayOf } from '../../domain/time'
import { leaveAuditRows } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openCard } from '../_store/party-seal'
import { listCheckIns } from './repository'

const PAGE_ROWS = 20

const rowOf = (record: PartyCheckIn): PartyRow => {
  const card = openCard(record)
  return {
    id: record._id,
    name: card?.name ?? '',
    branch: card?.branch ?? '',
    state: record.state,
    updatedAt: record.updatedAt,
  }
}

/** Four operations at most. A list shows names, so it is a look as well, told once a reviewer, person and day. */
export const listWaiting = staffProcedure(
  ['partyReviewer'],
  'Check-ins of floating members page by page: those that wait, or all',
)
  .input(ZPartyListInput)
  .output(ZPartyListOutput)
  .query(async ({ ctx, input: { list, page } }) => {
    const { now, staff } = ctx
    const records = await listCheckIns(list, { skip: page * PAGE_ROWS, limit: PAGE_ROWS })
    await leaveAuditRows(
      { now, requestId: `party-list-${dayOf(now)}` },
      records.map(({ _id, openid }) => ({ staff, about: openid, what: 'party.list', record: _id })),
    )
    return { now, rows: records.map(rowOf), more: records.length === PAGE_ROWS }
  })
