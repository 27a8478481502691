import { ZDeskOutput } from '../../domain/pairing/call-schema'
import { alarmOf } from '../../domain/pairing/decide-visit'
import { staffProcedure } from '../_kit/procedure'
import { leaveListRows } from './leave-rows'
import { listAlarms, listCallsDue } from './repository'
import { alarmRow, callRow } from './views'

/** Alarms are due by their instant alone: no timer has to run for one to be seen. Five operations. */
export const showDesk = staffProcedure(
  ['socialWorker'],
  'Alarms of visits, and the elders to be called, the longest due first',
)
  .output(ZDeskOutput)
  .query(async ({ ctx }) => {
    const { now } = ctx
    const [alarms, due] = await Promise.all([listAlarms(now), listCallsDue(now)])
    await leaveListRows(ctx, [...alarms.map(({ visit }) => visit.elderId), ...due.map(({ _id }) => _id)])
    return {
      now,
      alarms: alarms.flatMap(({ visit, elder }) => {
        const kind = alarmOf(visit, now)
        return kind === null ? [] : [alarmRow(visit, elder, kind)]
      }),
      calls: due.flatMap(({ visits, ...elder }) => callRow(elder, visits) ?? []),
    }
  })
