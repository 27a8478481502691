import { assistanceNotice } from '../../domain/assistance/assistance-notice'
import type { Assistance } from '../../domain/assistance/schema'
import type { Actor } from '../../domain/assistance/steps'
import type { Context } from '../_kit/procedure'
import { tellPersons } from '../_store/tell-steps'
import { changeVersioned, requestOf } from '../_store/versioned-change'
import { assistance } from './repository'

type Change = {
  verb: string
  input: { id: string }
  /** The actor's name; null: the person's own step. */
  name: string | null
  decide: (request: Assistance, actor: Actor) => Assistance
}

/** One step on a request, and those it concerns are told. Three operations and one a message. */
export const changeRequest = async (ctx: Context, change: Change): Promise<{ id: string }> => {
  const { verb, input, name, decide } = change
  const actor = { k: ctx.requestId, by: ctx.openid, name, now: ctx.now }
  const changed = await changeVersioned(assistance, {
    id: input.id,
    request: requestOf(ctx, `assistance.${verb}`, input),
    decide: (request) => decide(request, actor),
  })
  await tellPersons(assistance, changed, assistanceNotice, ctx.log)
  return { id: input.id }
}
