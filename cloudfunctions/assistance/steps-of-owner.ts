import { dueOf } from '../../domain/assistance/due'
import {
  type Assistance,
  ZAddStepInput,
  ZAssistanceDone,
  ZAssistanceId,
  ZFinishInput,
  ZHandOverInput,
} from '../../domain/assistance/schema'
import {
  type Actor,
  addStep as addIt,
  finish as finishIt,
  handOver as handItOver,
  take as takeIt,
} from '../../domain/assistance/steps'
import { AppError } from '../../domain/errors'
import { riderProcedure, staffProcedure } from '../_kit/procedure'
import { sealStep } from '../_store/assistance-seal'
import { findColleague } from '../_store/colleagues'
import { onDutyName } from '../_store/duty-shifts'
import { changeRequest } from './change-request'
import { ASSISTANCE_DESK } from './desk-roles'
import { readWorkdays } from './repository'

/** Throws ASSISTANCE_TAKEN. */
export const take = staffProcedure(ASSISTANCE_DESK, 'A worker takes an open request')
  .input(ZAssistanceId)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const dueAt = dueOf('finish', ctx.now, await readWorkdays())
    const decide = (request: Assistance, actor: Actor) => takeIt(request, actor, dueAt)
    return changeRequest(ctx, { verb: 'take', input, name: ctx.staff.name, decide })
  })

/** Throws NOT_ALLOWED when the caller has not come to a running shift, ASSISTANCE_TAKEN. */
export const takeOnDuty = riderProcedure('Whoever is on duty now takes an open request')
  .input(ZAssistanceId)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const name = await onDutyName(ctx.openid, ctx.now)
    if (name === null) throw new AppError('ASSISTANCE_STEP_NOT_ALLOWED', { message: 'not on duty' })
    const dueAt = dueOf('finish', ctx.now, await readWorkdays())
    const decide = (request: Assistance, actor: Actor) => takeIt(request, actor, dueAt)
    return changeRequest(ctx, { verb: 'takeOnDuty', input, name, decide })
  })

const nameOf = ({ ownerName }: Assistance, actor: Actor): Actor => ({ ...actor, name: ownerName })

/** Throws NOT_FOUND when it is not the caller's to handle. */
export const addStep = riderProcedure('Who handles a request writes down one step of it with its day')
  .input(ZAddStepInput)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const { id, day, text } = input
    return changeRequest(ctx, {
      verb: 'addStep',
      input,
      name: null,
      decide: (request, actor) =>
        addIt(request, nameOf(request, actor), { day, sealed: sealStep(id, actor.k, text) ?? '' }),
    })
  })

/** Throws NOT_FOUND when it is not the caller's to handle. */
export const finish = riderProcedure('Who handles a request says it is done; the person has the last word')
  .input(ZFinishInput)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const { id, text } = input
    return changeRequest(ctx, {
      verb: 'finish',
      input,
      name: null,
      decide: (request, actor) =>
        finishIt(request, nameOf(request, actor), sealStep(id, actor.k, text) ?? ''),
    })
  })

/** Throws NOT_FOUND (colleagueId), ASSISTANCE_STEP_NOT_ALLOWED. */
export const handOver = staffProcedure(ASSISTANCE_DESK, 'Gives a request to a colleague, who is told')
  .input(ZHandOverInput)
  .output(ZAssistanceDone)
  .mutation(async ({ ctx, input }) => {
    const to = await findColleague(input.colleagueId)
    if (!to) throw new AppError('NOT_FOUND', { field: 'colleagueId' })
    const isSupervisor = ctx.staff.roles.includes('supervisor')
    return changeRequest(ctx, {
      verb: 'handOver',
      input,
      name: ctx.staff.name,
      decide: (request, actor) => {
        const sealed = sealStep(input.id, actor.k, `转给${to.name}：${input.why}`) ?? ''
        return handItOver(request, actor, { to, isSupervisor, sealed })
      },
    })
  })
