import { type InboxBox, ZInboxInput, ZInboxOutput } from '../../domain/report/schema'
import { inboxRow, type ReportFacts } from '../../domain/report/views'
import { dayOf, type Instant } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { listLate, listOfState, PAGE } from './repository'

type Asking = { after: Instant | null; now: Instant }

/** What waits comes oldest first: whoever waits longest is on the first page; what is over comes newest first. */
const BOXES: Record<InboxBox, (asking: Asking) => Promise<ReportFacts[]>> = {
  pending: ({ after }) => listOfState(['pending'], { before: after, oldestFirst: true }),
  open: ({ after }) => listOfState(['open', 'reopened'], { before: after, oldestFirst: true }),
  running: ({ after }) => listOfState(['dispatched', 'working'], { before: after, oldestFirst: true }),
  late: ({ after, now }) => listLate(dayOf(now), after),
  done: ({ after }) => listOfState(['done'], { before: after, oldestFirst: true }),
  ended: ({ after }) => listOfState(['solved', 'refused', 'merged'], { before: after, oldestFirst: false }),
}

export const inbox = staffProcedure(DESK, 'Reports of the street for the desk, by state and age')
  .input(ZInboxInput)
  .output(ZInboxOutput)
  .query(async ({ ctx, input: { box, after } }) => {
    const found = await BOXES[box]({ after, now: ctx.now })
    return {
      now: ctx.now,
      more: found.length > PAGE,
      rows: found.slice(0, PAGE).map((facts) => inboxRow(facts, ctx.now)),
    }
  })
