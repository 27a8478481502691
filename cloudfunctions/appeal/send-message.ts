import { momentOf } from '../../domain/appeal/change'
import { decideReopen } from '../../domain/appeal/decide-ending'
import type { NewLine } from '../../domain/appeal/decide-reply'
import { decideSend } from '../../domain/appeal/decide-send'
import type { AppealDocument, SendMessageInput } from '../../domain/appeal/schema'
import { ZAppealOutput, ZReopenInput, ZSendMessageInput } from '../../domain/appeal/schema'
import { checkText } from '../_kit/content-check'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { derivedId } from '../_kit/vault'
import { keepFile } from '../_store/appeal-files'
import { takeStep } from '../_store/take-step'
import { tellStep } from '../_store/tell-appeal'
import { sealLine } from '../_store/thread-seal'
import { loadOwnAppeal } from './load-appeal'
import { showPerson } from './show-person'

const HOPS = 10

/**
 * Where words to an appeal belong: one that was merged goes on in another, so they land there, unless this very
 * request said them before the two were merged.
 */
const loadGoingOn = async (appealId: string, openid: string, k: string): Promise<AppealDocument> => {
  let appeal = await loadOwnAppeal(appealId, openid)
  for (let hop = 0; hop < HOPS; hop++) {
    if (appeal.mergedInto === null || appeal.done.some((done) => done.k === k)) return appeal
    appeal = await loadOwnAppeal(appeal.mergedInto, openid)
  }
  return appeal
}

/** What is done once a message, however often the update has to be tried and wherever it lands. */
const prepare = async (ctx: Context, { text, file }: Omit<SendMessageInput, 'appealId'>) => {
  const { openid, requestId, now, log } = ctx
  await takeTurn({ kind: 'message', openid, max: 120, minutes: 60, now })
  const attachment = file ? await keepFile(file, derivedId('appeal-file', openid, requestId)) : null
  const check = text === undefined ? 'pass' : await checkText(text, openid, log)
  return (appealId: string): NewLine => ({
    k: requestId,
    sealed: text === undefined ? null : sealLine(appealId, requestId, text),
    policyId: null,
    attachment,
    check,
  })
}

export const sendMessage = riderProcedure("Adds the person's words, a picture or a voice to their own appeal")
  .input(ZSendMessageInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    let lineFor: ((appealId: string) => NewLine) | undefined
    const appeal = await takeStep(
      ctx,
      { verb: 'send', input, load: () => loadGoingOn(input.appealId, ctx.openid, ctx.requestId) },
      async (current, rules) => {
        lineFor ??= await prepare(ctx, input)
        return decideSend(current, lineFor(current._id), rules, ctx.now)
      },
    )
    return { appeal: await showPerson(appeal, momentOf(appeal)) }
  })

export const reopenAppeal = riderProcedure('The person takes an ended appeal up again, with a word why')
  .input(ZReopenInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    let lineFor: ((appealId: string) => NewLine) | undefined
    const appeal = await takeStep(
      ctx,
      { verb: 'reopen', input, load: () => loadOwnAppeal(input.appealId, ctx.openid) },
      async (current, rules) => {
        lineFor ??= await prepare(ctx, { text: input.text })
        return decideReopen(current, lineFor(current._id), rules, ctx.now)
      },
    )
    await tellStep(ctx, appeal)
    return { appeal: await showPerson(appeal, momentOf(appeal)) }
  })
