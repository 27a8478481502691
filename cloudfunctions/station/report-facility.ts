import { AppError } from '../../domain/errors'
import { isThing } from '../../domain/station/facility-states'
import {
  type StationStateDocument,
  ZReportFacilityInput,
  ZReportFacilityOutput,
} from '../../domain/station/schema'
import { type Context, riderProcedure, staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { findStates, findStation, putReport, startStates } from './repository'

type Asked = { stationId: string } & Pick<StationStateDocument['reports'][number], 'facility' | 'state'>

const answerOf = ({ facility, state, at, confirmedBy }: StationStateDocument['reports'][number]) => ({
  facility,
  report: { state, at, confirmedBy },
})

/** Throws NOT_FOUND for a facility the station does not have. */
const report = async ({ stationId, facility, state }: Asked, confirmedBy: string | null, ctx: Context) => {
  const { requestId: k, now: at } = ctx
  const [station, known] = await Promise.all([findStation(stationId), findStates(stationId)])
  if (!station?.facilities.includes(facility) || !isThing(facility))
    throw new AppError('NOT_FOUND', { field: 'facility' })
  const earlier = known?.reports.find((row) => row.k === k)
  if (earlier && (earlier.facility !== facility || earlier.state !== state)) {
    throw new AppError('REQUEST_ID_REUSED')
  }
  if (earlier) return answerOf(earlier)
  if (!known) await startStates(stationId)
  const row = { k, facility, state, at, confirmedBy }
  if (await putReport(stationId, row)) return answerOf(row)
  const twin = (await findStates(stationId))?.reports.find((other) => other.k === k)
  return answerOf(twin ?? row)
}

/** Anybody passing by says what a facility is like. Believed for a day, or until a keeper has looked. */
export const reportFacility = riderProcedure('Says what a facility of a station is like')
  .input(ZReportFacilityInput)
  .output(ZReportFacilityOutput)
  .mutation(async ({ ctx, input }) => {
    await takeTurn({ kind: 'facility', openid: ctx.openid, max: 20, minutes: 60, now: ctx.now })
    return report(input, null, ctx)
  })

/** A keeper has looked: their word holds until the next report. */
export const confirmFacility = staffProcedure(
  ['stationKeeper', 'socialWorker', 'admin'],
  'Confirms by name what a facility of a station is like',
)
  .input(ZReportFacilityInput)
  .output(ZReportFacilityOutput)
  .mutation(({ ctx, input }) => report(input, ctx.staff.name, ctx))
