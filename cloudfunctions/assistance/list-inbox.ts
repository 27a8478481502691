import { ZHelperOutput, ZInboxInput, ZInboxOutput } from '../../domain/assistance/schema'
import { rowView } from '../../domain/assistance/views'
import { riderProcedure, staffProcedure } from '../_kit/procedure'
import { onDutyName } from '../_store/duty-shifts'
import { ASSISTANCE_DESK } from './desk-roles'
import { countByState, listHandled, listOpen, listPage } from './repository'

const PAGE_ROWS = 20

/** Three operations. Rows tell the need alone, never whom it is about, so they are no look into a record. */
export const listInbox = staffProcedure(
  ASSISTANCE_DESK,
  'Requests for assistance of one list, and the counts',
)
  .input(ZInboxInput)
  .output(ZInboxOutput)
  .query(async ({ ctx: { openid, now }, input: { list, page } }) => {
    const range = { skip: page * PAGE_ROWS, limit: PAGE_ROWS }
    const [requests, counts] = await Promise.all([listPage({ list, openid, now }, range), countByState(now)])
    const rows = requests.map((request) => rowView(request, openid, now))
    return { now, rows, more: rows.length === PAGE_ROWS, counts }
  })

/** Three operations. Open ones for whoever is on duty now, and those one has taken. */
export const listForHelper = riderProcedure('What somebody on duty may take, and what they handle')
  .output(ZHelperOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [duty, handled] = await Promise.all([onDutyName(openid, now), listHandled(openid)])
    const open = duty === null ? [] : await listOpen()
    return {
      now,
      onDuty: duty !== null,
      rows: [...handled, ...open].map((request) => rowView(request, openid, now)),
    }
  })
