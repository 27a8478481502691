import { type PeriodInput, ZPeriodOutput, ZSavePeriodInput } from '../../domain/childcare/contracts'
import { guardPeriod, periodFields } from '../../domain/childcare/period'
import type { CarePeriodDocument } from '../../domain/childcare/schema'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'
import { type Context, staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { findPeriod, insertPeriod, listStations, storePeriod } from './repository'
import { showPeriod } from './show-period'

const TRIES = 6
const STEPS_KEPT = 50

type Staff = Context & { staff: StaffDocument }

const isSame = (period: CarePeriodDocument, input: PeriodInput): boolean =>
  Object.entries(periodFields(input)).every(
    ([field, value]) => JSON.stringify(period[field as keyof CarePeriodDocument]) === JSON.stringify(value),
  )

const stepOf = ({ requestId: k, now, openid, staff }: Staff, why: string) => ({
  k,
  at: now,
  by: openid,
  byName: staff.name,
  why,
})

const make = async (ctx: Staff, input: PeriodInput): Promise<CarePeriodDocument> => {
  const fresh: CarePeriodDocument = {
    _id: derivedId('care-period', ctx.openid, ctx.requestId),
    ...periodFields(input),
    state: 'planned',
    draw: null,
    entries: [],
    events: [],
    steps: [stepOf(ctx, '新建')],
    sample: false,
    updatedAt: ctx.now,
    v: 1,
  }
  if (await insertPeriod(fresh)) return fresh
  const known = await findPeriod(fresh._id)
  if (!known) throw new AppError('BUSY')
  if (known.v === 1 && !isSame(known, input)) throw new AppError('REQUEST_ID_REUSED')
  return known
}

/** Once wishes are open, weeks people have ranked stay; a drawn period is not changed at all. */
const guardChange = (period: CarePeriodDocument, input: PeriodInput, now: string): void => {
  if (period.state === 'drawn') throw new AppError('WISHES_CLOSED')
  const next = periodFields(input)
  const isOpen = now >= period.opensAt
  const daysMove = period.weeks.some(({ from }, n) => next.weeks[n]?.from !== from)
  if (isOpen && (daysMove || next.weeks.length < period.weeks.length)) {
    throw new AppError('WISHES_CLOSED', { field: 'period.firstDay' })
  }
}

const change = async (ctx: Staff, periodId: string, input: PeriodInput): Promise<CarePeriodDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const period = await findPeriod(periodId)
    if (!period) throw new AppError('NOT_FOUND', { field: 'periodId' })
    if (period.steps.some(({ k }) => k === ctx.requestId)) {
      if (period.steps.at(-1)?.k === ctx.requestId && !isSame(period, input)) {
        throw new AppError('REQUEST_ID_REUSED')
      }
      return period
    }
    guardChange(period, input, ctx.now)
    const steps = [...period.steps, stepOf(ctx, '修改')].slice(-STEPS_KEPT)
    const fields = { ...periodFields(input), sample: false, steps, updatedAt: ctx.now }
    if (await storePeriod(period, fields)) return { ...period, ...fields, v: period.v + 1 }
  }
  throw new AppError('BUSY')
}

export const savePeriod = staffProcedure(
  ['socialWorker', 'admin'],
  'Makes a childcare period or changes one that is not drawn',
)
  .input(ZSavePeriodInput)
  .output(ZPeriodOutput)
  .mutation(async ({ ctx, input: { periodId, period: input } }) => {
    guardPeriod(input)
    const stations = await listStations()
    if (!stations.some(({ _id }) => _id === input.stationId)) {
      throw new AppError('BAD_INPUT', { field: 'period.stationId' })
    }
    const period = periodId === null ? await make(ctx, input) : await change(ctx, periodId, input)
    return { period: showPeriod(period, stations, ctx.now) }
  })
