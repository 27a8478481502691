import { dueOf } from '../../domain/assistance/due'
import type { Assistance, AssistanceCard } from '../../domain/assistance/schema'
import { newRequest } from '../../domain/assistance/steps'
import { AppError } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { derivedId, phoneIndex } from '../_kit/vault'
import { sealNeed } from '../_store/assistance-seal'
import { requestOf, wasDone } from '../_store/versioned-change'
import { assistance, findPhone, readWorkdays } from './repository'

/** Whom a request for a phone number belongs to: the person who registered it, or whoever will. */
export const personBehind = async (phone: string): Promise<string> => {
  const index = phoneIndex(phone)
  return (await findPhone(index))?.openid ?? `phone:${index}`
}

type Creation = {
  openid: string
  askedBy: Assistance['askedBy']
  need: Assistance['need']
  card: AssistanceCard
  name: string | null
  input: unknown
}

/** Writes a request once; two operations, three for a replay. Throws REQUEST_ID_REUSED. */
export const createRequest = async (ctx: Context, creation: Creation): Promise<{ id: string }> => {
  const { openid, askedBy, need, card, name, input } = creation
  const request = requestOf(ctx, 'assistance.ask', input)
  const id = derivedId('assistance', ctx.openid, ctx.requestId)
  const rules = await readWorkdays()
  const made = newRequest({
    _id: id,
    openid,
    asker: ctx.openid,
    askedBy,
    need,
    sealed: sealNeed(id, card),
    dueAt: dueOf('take', ctx.now, rules),
    done: [request],
    actor: { k: ctx.requestId, by: ctx.openid, name, now: ctx.now },
  })
  if (await assistance.insertOnce(made)) return { id }
  const there = await assistance.findById(id)
  if (!there || !wasDone(there, request)) throw new AppError('REQUEST_ID_REUSED')
  return { id }
}
