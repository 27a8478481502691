import { guardOwner } from '../../domain/appeal/decide-hand-over'
import { decideMove, decidePropose } from '../../domain/appeal/decide-referral'
import { ZMovedOutput } from '../../domain/appeal/desk-schema'
import { ZMoveReferralInput, ZProposeReferralInput } from '../../domain/appeal/referral-schema'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { sealLine } from '../_store/thread-seal'
import { actorOf, movedOf } from './moved'

export const proposeReferral = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Asks the person whether a partner may get their case, and which parts of it',
)
  .input(ZProposeReferralInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const { appealId, partner, partnerName, fields } = input
    const k = ctx.requestId
    const id = derivedId('referral', ctx.openid, k)
    const summary = sealLine(appealId, id, input.summary)
    const appeal = await takeStep(
      ctx,
      { verb: 'propose', input, load: () => loadAppeal(appealId) },
      (current) =>
        decidePropose(current, actorOf(ctx), { k, id, partner, partnerName, fields, summary }, ctx.now),
    )
    await tellStep(ctx, appeal)
    return movedOf(appeal)
  })

export const moveReferral = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Sends a referral the person agreed to, takes it back, or writes down what the partner said',
)
  .input(ZMoveReferralInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const { appealId, referralId: id, to, words } = input
    const actor = actorOf(ctx)
    const k = ctx.requestId
    const sealed = words === undefined ? null : sealLine(appealId, k, words)
    const appeal = await takeStep(
      ctx,
      { verb: 'moveReferral', input, load: () => loadAppeal(appealId) },
      (current, rules) => {
        guardOwner(current, actor)
        return decideMove(current, { id, k, to, sealed, by: actor }, rules, ctx.now)
      },
    )
    await tellStep(ctx, appeal)
    return movedOf(appeal)
  })
