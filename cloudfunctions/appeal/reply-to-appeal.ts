import { answerNotice } from '../../domain/appeal/answer-notice'
import { decideReply, type NewLine } from '../../domain/appeal/decide-reply'
import { findSaid } from '../../domain/appeal/find-replay'
import {
  type AppealDocument,
  type ReplyInput,
  ZReplyInput,
  ZStaffAppealOutput,
} from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import { checkText } from '../_kit/content-check'
import { notify } from '../_kit/notify'
import { type Context, staffProcedure } from '../_kit/procedure'
import { openerOf, sealLine } from '../_store/thread-seal'
import { changeAppeal } from './change-appeal'
import { policyExists } from './current-policies'
import { loadAppeal } from './load-appeal'
import { showStaff } from './show-staff'

/** What is done once a reply, however often the update has to be tried. Throws NOT_FOUND for an unknown card. */
const prepareLine = async (ctx: Context, { appealId, text, policyId }: ReplyInput): Promise<NewLine> => {
  const { openid, requestId: k, now, log } = ctx
  if (policyId && !(await policyExists(policyId, now))) {
    throw new AppError('NOT_FOUND', { field: 'policyId' })
  }
  if (!text) return { k, sealed: null, policyId: policyId ?? null, check: 'pass' }
  const check = await checkText(text, openid, log)
  return { k, sealed: sealLine(appealId, k, text), policyId: policyId ?? null, check }
}

/** Tells the person; also on a replay, which heals a crash between the update and the notice. */
const tell = async (ctx: Context, appeal: AppealDocument): Promise<void> => {
  const line = appeal.thread.find((entry) => entry.k === ctx.requestId)
  if (line) await notify({ ...answerNotice(appeal, line), now: ctx.now }, ctx.log)
}

/**
 * No audit row of its own: the reply stands in the person's thread with the worker's name, which says more.
 * Six database operations at most: role, appeal, update, notice (two when WeChat refuses the push), person; on an
 * instance that has not seen the cards yet their list comes on top.
 */
export const replyToAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The owner answers, in words or with a card',
)
  .input(ZReplyInput)
  .output(ZStaffAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const worker = { openid: ctx.openid, name: ctx.staff.name }
    const textOf = openerOf(input.appealId)
    const saying = {
      k: ctx.requestId,
      by: ctx.openid,
      text: input.text ?? null,
      policyId: input.policyId ?? null,
    }
    let line: NewLine | undefined
    const appeal = await changeAppeal(
      () => loadAppeal(input.appealId),
      async (current) => {
        if (findSaid(current, saying, textOf)) return null
        line ??= await prepareLine(ctx, input)
        return decideReply(current, worker, line, ctx.now)
      },
    )
    await tell(ctx, appeal)
    return { appeal: await showStaff(appeal, ctx.openid, ctx.now) }
  })
