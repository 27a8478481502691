import { awayToday } from '../../domain/appeal/absence'
import { caughtUp } from '../../domain/appeal/catch-up'
import { byPressure, inboxRow } from '../../domain/appeal/inbox'
import { ZListInboxInput, ZListInboxOutput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { openerOf } from '../_store/thread-seal'
import { countBoxes, type Look, listBox } from './inbox-repository'
import { leavePreviewRows } from './leave-read-row'
import { listAbsences } from './repository'

const PAGE_ROWS = 30

/**
 * A page of one box, most pressing first, and how many there are in each. Every box is an index read in its order, so
 * however many cases there are, a page costs the same. Six operations: role, absences, page, counts, and one or two
 * that tell whose words were shown in the list.
 */
export const listInbox = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The appeals of the street by box, most pressing first, a page at a time',
)
  .input(ZListInboxInput)
  .output(ZListInboxOutput)
  .query(async ({ ctx, input: { box, page } }) => {
    const { openid: viewer, now } = ctx
    const away = [...awayToday(await listAbsences(now), now).keys()].filter((who) => who !== viewer)
    const look: Look = { viewer, away, now }
    const [found, counts] = await Promise.all([
      listBox(box, look, { skip: page * PAGE_ROWS, limit: PAGE_ROWS }),
      countBoxes(look),
    ])
    const appeals = found.map((appeal) => caughtUp(appeal, now))
    const shown = new Set<string>()
    const texts = (appealId: string) => {
      shown.add(appealId)
      return openerOf(appealId)
    }
    const rows = appeals.sort(byPressure(now)).map((appeal) => inboxRow(appeal, { viewer, now, texts }))
    await leavePreviewRows(
      ctx,
      appeals.filter(({ _id }) => shown.has(_id)),
    )
    return { rows, counts, more: found.length === PAGE_ROWS, now }
  })
