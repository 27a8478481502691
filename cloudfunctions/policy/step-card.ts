import { AppError } from '../../domain/errors'
import type { CardStepDone } from '../../domain/policy/desk-schema'
import type { Hand } from '../../domain/policy/draft-steps'
import type { CardStep, PolicyDocument, PolicyHistoryDocument } from '../../domain/policy/schema'
import type { Context } from '../_kit/procedure'
import { hashOf, rowId, rowsBehind } from './card-rows'
import { findCard, insertRows, listRows, moveCard } from './repository'

/** A staff call's context, as far as a step needs it. */
export type StaffContext = Pick<Context, 'openid' | 'now' | 'requestId'> & { staff: { name: string } }

export const handOf = ({ openid, now, staff }: StaffContext): Hand => ({ openid, now, name: staff.name })

/** The step as the card carries it until the next one. */
export const changeOf = (
  { openid: by, now, requestId: k, staff }: StaffContext,
  { input, step, why, rev, v }: { input: unknown; step: CardStep; why: string; rev: number; v: number },
): NonNullable<PolicyDocument['lastChange']> => ({
  k,
  h: hashOf(input),
  at: now,
  by,
  byName: staff.name,
  step,
  why,
  rev,
  v,
})

/** What an earlier call of this request answered; throws REQUEST_ID_REUSED when it asked for something else. */
export const answerAgain = ({ policyId, h, rev, v }: PolicyHistoryDocument, input: unknown): CardStepDone => {
  if (h !== hashOf(input)) throw new AppError('REQUEST_ID_REUSED')
  return { policyId, rev, v }
}

type Asked = { policyId: string; rev: number }
type Step = {
  step: CardStep
  why?: string
  decide: (card: PolicyDocument, hand: Hand) => Partial<PolicyDocument>
}

const store = async (
  ctx: StaffContext,
  card: PolicyDocument,
  input: Asked,
  { step, why = '', decide }: Step,
) => {
  const change = decide(card, handOf(ctx))
  const [rev, v] = [card.rev + 1, change.v ?? card.v]
  const lastChange = changeOf(ctx, { input, step, why, rev, v })
  if (!(await moveCard(card._id, card.rev, { ...change, rev, lastChange }))) {
    throw new AppError('BUSY', { message: `${card._id} was changed by somebody else` })
  }
  return { ...card, ...change, rev, lastChange }
}

/**
 * Takes one step with a card: one conditional update on the revision that was on the screen, then its row in the
 * history. The card carries its last step, so a row a crash left out is made up for by whoever comes next. Five
 * operations with the role. Throws EDITED_MEANWHILE for an old screen, BUSY when somebody was faster just now.
 */
export const stepCard = async (ctx: StaffContext, input: Asked, how: Step): Promise<CardStepDone> => {
  const card = await findCard(input.policyId)
  if (!card) throw new AppError('NOT_FOUND', { field: 'policyId' })
  const behind = rowsBehind(card)
  const mine = rowId(card._id, ctx.openid, ctx.requestId)
  const kept = await listRows([mine, ...behind.map(({ _id }) => _id)])
  const missing = behind.filter(({ _id }) => !kept.some((row) => row._id === _id))
  const earlier = [...kept, ...missing].find(({ _id }) => _id === mine)
  if (earlier) {
    const answer = answerAgain(earlier, input)
    await insertRows(missing)
    return answer
  }
  if (card.rev !== input.rev) throw new AppError('EDITED_MEANWHILE')
  const moved = await store(ctx, card, input, how)
  const rows = [...missing, ...rowsBehind(moved)]
  await insertRows(rows)
  return { policyId: moved._id, rev: moved.rev, v: moved.v }
}
