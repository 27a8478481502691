import { answerNotice } from '../../domain/appeal/answer-notice'
import { momentOf } from '../../domain/appeal/change'
import { decideReply, type NewLine } from '../../domain/appeal/decide-reply'
import type { Attachment } from '../../domain/appeal/parts-schema'
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
import { derivedId } from '../_kit/vault'
import { keepFile } from '../_store/appeal-files'
import { loadAppeal } from '../_store/appeal-store'
import { takeStep } from '../_store/take-step'
import { PHONE_PERSON } from '../_store/tell-appeal'
import { sealLine } from '../_store/thread-seal'
import { findProgramme, policyExists } from './current-policies'
import { actorOf } from './moved'
import { showStaff } from './show-staff'

/** A file, or the times of a programme; one of them a line. Throws NOT_FOUND for a programme that is not there. */
const attachmentOf = async (ctx: Context, { file, slotsOf }: ReplyInput): Promise<Attachment | null> => {
  if (file) return keepFile(file, derivedId('appeal-file', ctx.openid, ctx.requestId))
  if (!slotsOf) return null
  const programme = await findProgramme(slotsOf)
  if (!programme) throw new AppError('NOT_FOUND', { field: 'slotsOf' })
  return { kind: 'slots', programmeId: programme._id, name: programme.name }
}

/** What is done once a reply, however often the update has to be tried. Throws NOT_FOUND for an unknown card. */
const prepareLine = async (ctx: Context, input: ReplyInput): Promise<NewLine> => {
  const { openid, requestId: k, now, log } = ctx
  const { appealId, text, policyId = null } = input
  if (policyId && !(await policyExists(policyId, now))) {
    throw new AppError('NOT_FOUND', { field: 'policyId' })
  }
  const attachment = await attachmentOf(ctx, input)
  if (!text) return { k, sealed: null, policyId, attachment, check: 'pass' }
  const check = await checkText(text, openid, log)
  return { k, sealed: sealLine(appealId, k, text), policyId, attachment, check }
}

/** Tells the person; also on a replay, which heals a crash between the update and the notice. */
const tell = async (ctx: Context, appeal: AppealDocument): Promise<void> => {
  const line = appeal.thread.find((entry) => entry.k === ctx.requestId)
  if (!line || appeal.openid.startsWith(PHONE_PERSON)) return
  await notify({ ...answerNotice(appeal, line), now: ctx.now }, ctx.log)
}

/**
 * No audit row of its own: the reply stands in the person's thread with the worker's name, which says more.
 * Six database operations at most: role, appeal, update, notice (two when WeChat refuses the push), person; on an
 * instance that has not seen the cards or the street's hours yet their lists come on top, and so does a programme.
 */
export const replyToAppeal = staffProcedure(
  ['socialWorker', 'supervisor'],
  'The owner answers or asks back, in words, with a card, a file or times to book',
)
  .input(ZReplyInput)
  .output(ZStaffAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const actor = actorOf(ctx)
    let line: NewLine | undefined
    const appeal = await takeStep(
      ctx,
      { verb: 'reply', input, load: () => loadAppeal(input.appealId) },
      async (current) => {
        line ??= await prepareLine(ctx, input)
        return decideReply(current, actor, line, ctx.now, input.asks ? 'ask' : 'reply')
      },
    )
    await tell(ctx, appeal)
    return { appeal: await showStaff(appeal, actor, momentOf(appeal)) }
  })
