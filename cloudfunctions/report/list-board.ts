import { AppError } from '../../domain/errors'
import { type BoardTab, ZBoardInput, ZBoardOutput } from '../../domain/report/schema'
import { type ReportFacts, reportView } from '../../domain/report/views'
import type { Instant } from '../../domain/time'
import { riderProcedure } from '../_kit/procedure'
import { findObserver, listBoard, listOfPerson, listOfState, PAGE } from './repository'
import { viewerOf } from './viewer'

type Asking = { openid: string; before: Instant | null }

/** What waits for an observer's word; nobody else has such a list. */
const listToConfirm = async ({ openid, before }: Asking): Promise<ReportFacts[]> => {
  if (!(await findObserver(openid))) throw new AppError('NOT_ALLOWED')
  return listOfState(['done'], { before, oldestFirst: false })
}

const TABS: Record<BoardTab, (asking: Asking) => Promise<ReportFacts[]>> = {
  open: ({ before }) => listBoard(true, before),
  done: ({ before }) => listBoard(false, before),
  mine: ({ openid, before }) => listOfPerson(openid, before),
  confirm: listToConfirm,
}

export const board = riderProcedure(
  'What was reported and solved on the street, and what the caller reported',
)
  .input(ZBoardInput)
  .output(ZBoardOutput)
  .query(async ({ ctx, input: { tab, before } }) => {
    const found = await TABS[tab]({ openid: ctx.openid, before })
    return {
      now: ctx.now,
      more: found.length > PAGE,
      reports: found.slice(0, PAGE).map((facts) => reportView(facts, viewerOf(ctx.openid, facts.report._id))),
    }
  })
