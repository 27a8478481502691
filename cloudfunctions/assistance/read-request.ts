import { isOverdue } from '../../domain/assistance/due'
import {
  type Assistance,
  type AssistanceFile,
  ZAssistanceFile,
  ZAssistanceId,
  ZAssistancePhone,
} from '../../domain/assistance/schema'
import { stepViews } from '../../domain/assistance/views'
import { AppError } from '../../domain/errors'
import type { Audited } from '../../domain/person/audit-schema'
import { maskPhone } from '../../domain/person/mask-phone'
import { leaveAuditRow } from '../_kit/audit'
import { type Context, riderProcedure, staffProcedure } from '../_kit/procedure'
import { openNeed, stepOpener } from '../_store/assistance-seal'
import { colleagueId, listCaseWorkers } from '../_store/colleagues'
import { openPhone } from '../_store/phone-seal'
import { ASSISTANCE_DESK } from './desk-roles'
import { assistance, findPhoneOf } from './repository'

const WINDOW_MINUTES = 10

const load = async (id: string): Promise<Assistance> => {
  const request = await assistance.findById(id)
  if (!request || request.sealed === null) throw new AppError('NOT_FOUND', { field: 'id' })
  return request
}

const loadHandled = async (id: string, openid: string): Promise<Assistance> => {
  const request = await load(id)
  if (request.owner !== openid) throw new AppError('NOT_FOUND', { field: 'id' })
  return request
}

type Reader = { _id: string; name: string }

/** The row that tells its person who looked, before anything is shown. */
const leaveRow = ({ now }: Context, staff: Reader, { _id, openid }: Assistance, what: Audited) => {
  const window = Math.floor(Date.parse(now) / (WINDOW_MINUTES * 60_000))
  return leaveAuditRow({ now, requestId: `${what}-${window}` }, { staff, about: openid, what, record: _id })
}

const numberOf = async (request: Assistance): Promise<string | null> => {
  const given = openNeed(request)?.phone
  if (given) return given
  const phone = await findPhoneOf(request.openid)
  return phone && openPhone(phone)
}

const fileOf = async (
  request: Assistance,
  { openid, now }: Context,
): Promise<Omit<AssistanceFile, 'colleagues'>> => {
  const card = openNeed(request)
  if (!card) throw new AppError('NOT_FOUND', { field: 'id' })
  const number = await numberOf(request)
  return {
    now,
    id: request._id,
    need: request.need,
    state: request.state,
    askedBy: request.askedBy,
    card,
    phoneMasked: number && maskPhone(number),
    ownerName: request.ownerName,
    mine: request.owner === openid,
    dueAt: request.dueAt,
    overdue: isOverdue(request, now),
    createdAt: request.createdAt,
    steps: stepViews(request, stepOpener(request._id)),
  }
}

/** Five operations: roles, the request, the row for its person, the number, the colleagues. */
export const readRequest = staffProcedure(
  ASSISTANCE_DESK,
  'One request for a worker; leaves a row its person sees',
)
  .input(ZAssistanceId)
  .output(ZAssistanceFile)
  .query(async ({ ctx, input }) => {
    const request = await load(input.id)
    await leaveRow(ctx, ctx.staff, request, 'assistance.read')
    const [file, workers] = await Promise.all([fileOf(request, ctx), listCaseWorkers()])
    const others = workers.filter(({ _id }) => _id !== request.owner)
    return { ...file, colleagues: others.map(({ _id, name }) => ({ id: colleagueId(_id), name })) }
  })

/** Three operations. Throws NOT_FOUND when it is not the caller's to handle. */
export const readHandled = riderProcedure('One request for who took it on duty; leaves a row its person sees')
  .input(ZAssistanceId)
  .output(ZAssistanceFile)
  .query(async ({ ctx, input }) => {
    const request = await loadHandled(input.id, ctx.openid)
    const reader = { _id: ctx.openid, name: request.ownerName ?? '' }
    await leaveRow(ctx, reader, request, 'assistance.read')
    return { ...(await fileOf(request, ctx)), colleagues: [] }
  })

/** The number is shown for one call, and its person sees that it was. Throws NOT_FOUND. */
export const showPhone = riderProcedure(
  'The number of whom a request is for, to who handles it; leaves a row',
)
  .input(ZAssistanceId)
  .output(ZAssistancePhone)
  .mutation(async ({ ctx, input }) => {
    const request = await loadHandled(input.id, ctx.openid)
    const reader = { _id: ctx.openid, name: request.ownerName ?? '' }
    await leaveRow(ctx, reader, request, 'assistance.phone')
    const phone = await numberOf(request)
    if (!phone) throw new AppError('NOT_FOUND', { field: 'phone' })
    return { phone }
  })
