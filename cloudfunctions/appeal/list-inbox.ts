import { makeInbox } from '../../domain/appeal/inbox'
import { ZListInboxInput, ZListInboxOutput } from '../../domain/appeal/schema'
import { staffProcedure } from '../_kit/procedure'
import { openerOf } from '../_store/thread-seal'
import { leavePreviewRows } from './leave-read-row'
import { listByState } from './repository'

const MOST = 200

/**
 * Three operations for every box, and one or two that tell whose words were shown in the list. Those who wait come oldest first, so that however many there are, the longest
 * waiting person is among them; what is answered or closed comes newest first.
 */
export const listInbox = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The appeals of the street, most pressing first',
)
  .input(ZListInboxInput)
  .output(ZListInboxOutput)
  .query(async ({ ctx, input }) => {
    const [waiting, rest] = await Promise.all([
      listByState(['submitted', 'reopened', 'accepted', 'working', 'referred'], 'asc', MOST),
      listByState(
        input.box === 'closed' ? ['waiting', 'answered', 'closed'] : ['waiting', 'answered'],
        'desc',
        MOST,
      ),
    ])
    const shown = new Set<string>()
    const texts = (appealId: string) => {
      shown.add(appealId)
      return openerOf(appealId)
    }
    const appeals = [...waiting, ...rest]
    const inbox = makeInbox({
      box: input.box,
      appeals,
      viewer: ctx.openid,
      now: ctx.now,
      texts,
    })
    await leavePreviewRows(
      ctx,
      appeals.filter(({ _id }) => shown.has(_id)),
    )
    return inbox
  })
