import { AppError } from '../../domain/errors'
import type { CardStepDone } from '../../domain/policy/desk-schema'
import { newCard } from '../../domain/policy/draft-steps'
import type { PolicyContent } from '../../domain/policy/schema'
import { derivedId } from '../_kit/vault'
import { rowId, rowsBehind } from './card-rows'
import { findCard, insertCard, insertRows, listRows } from './repository'
import { answerAgain, changeOf, handOf, type StaffContext } from './step-card'

/** Makes a card whose id comes from the request, so that a repeat finds it. Three operations with the role. */
export const makeCard = async (
  ctx: StaffContext,
  input: { content: PolicyContent },
): Promise<CardStepDone> => {
  const _id = `p-${derivedId('policy-card', ctx.openid, ctx.requestId)}`
  const lastChange = changeOf(ctx, { input, step: 'saved', why: '新写一张', rev: 1, v: 0 })
  const card = { ...newCard(_id, input.content, handOf(ctx)), rev: 1, lastChange }
  if (await insertCard(card)) {
    await insertRows(rowsBehind(card))
    return { policyId: _id, rev: 1, v: 0 }
  }
  const there = await findCard(_id)
  const mine = rowId(_id, ctx.openid, ctx.requestId)
  const rows = [...(await listRows([mine])), ...(there ? rowsBehind(there) : [])]
  const earlier = rows.find((row) => row._id === mine)
  if (!earlier) throw new AppError('BUSY', { message: `${_id} is being made` })
  const answer = answerAgain(earlier, input)
  await insertRows([earlier])
  return answer
}
