import type { NewLine } from '../../domain/appeal/decide-reply'
import { decideSend } from '../../domain/appeal/decide-send'
import { findSaid } from '../../domain/appeal/find-replay'
import type { PromiseRules } from '../../domain/appeal/promise'
import { type SendMessageInput, ZAppealOutput, ZSendMessageInput } from '../../domain/appeal/schema'
import { checkText } from '../_kit/content-check'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { openerOf, sealLine } from '../_store/thread-seal'
import { changeAppeal } from './change-appeal'
import { loadOwnAppeal } from './load-appeal'
import { findStreet } from './repository'
import { showPerson } from './show-person'

type Prepared = { line: NewLine; rules: PromiseRules }

/** What is done once a message, however often the update has to be tried. */
const prepare = async (ctx: Context, { appealId, text }: SendMessageInput): Promise<Prepared> => {
  const { openid, requestId: k, now, log } = ctx
  const [rules] = await Promise.all([
    findStreet(),
    takeTurn({ kind: 'message', openid, max: 120, minutes: 60, now }),
  ])
  const check = await checkText(text, openid, log)
  return { rules, line: { k, sealed: sealLine(appealId, k, text), policyId: null, check } }
}

export const sendMessage = riderProcedure("Adds the person's words to their own appeal")
  .input(ZSendMessageInput)
  .output(ZAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const textOf = openerOf(input.appealId)
    const saying = { k: ctx.requestId, by: ctx.openid, text: input.text, policyId: null }
    let prepared: Prepared | undefined
    const appeal = await changeAppeal(
      () => loadOwnAppeal(input.appealId, ctx.openid),
      async (current) => {
        if (findSaid(current, saying, textOf)) return null
        prepared ??= await prepare(ctx, input)
        return decideSend(current, prepared.line, prepared.rules, ctx.now)
      },
    )
    return { appeal: await showPerson(appeal, ctx.now) }
  })
