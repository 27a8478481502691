import { mayBeSame, nearbySpan } from '../../domain/report/nearby'
import { ZNearbyInput, ZReportsOutput } from '../../domain/report/schema'
import { reportView } from '../../domain/report/views'
import { riderProcedure } from '../_kit/procedure'
import { listNearby } from './repository'
import { viewerOf } from './viewer'

export const nearby = riderProcedure('Open reports around a place that may be the same thing')
  .input(ZNearbyInput)
  .output(ZReportsOutput)
  .query(async ({ ctx, input: { kind, category, metres } }) => {
    const found = await listNearby(kind, nearbySpan(category, metres))
    return {
      now: ctx.now,
      reports: found
        .filter(({ report }) => mayBeSame(report.category, category))
        .map((facts) => reportView(facts, viewerOf(ctx.openid, facts.report._id))),
    }
  })
