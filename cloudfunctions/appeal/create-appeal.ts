import { guessCategory } from '../../domain/appeal/guess-category'
import { isUrgent } from '../../domain/appeal/guess-urgency'
import { hotlinesFirst } from '../../domain/appeal/hotlines'
import { openAppeal } from '../../domain/appeal/open-appeal'
import { promiseText } from '../../domain/appeal/promise'
import {
  type AppealDocument,
  type CreateAppealInput,
  ZCreateAppealInput,
  ZCreateAppealOutput,
} from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import { nearestPolicies } from '../../domain/policy/search'
import { briefOf } from '../../domain/policy/view'
import type { StreetItem } from '../../domain/street/schema'
import { checkText } from '../_kit/content-check'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf, derivedId } from '../_kit/vault'
import { openerOf, sealLine } from '../_store/thread-seal'
import { currentPolicies } from './current-policies'
import { findAppeal, findStreet, insertAppeal } from './repository'
import { showPerson } from './show-person'

const NEAREST = 3

/** Throws REQUEST_ID_REUSED when the same request id opened an appeal with other words. */
const guardSameWords = (appeal: AppealDocument, { text, category }: CreateAppealInput): void => {
  const [first] = appeal.thread
  const isSame = first !== undefined && openerOf(appeal._id)(first) === text
  if (!isSame || (category !== undefined && category !== appeal.category)) {
    throw new AppError('REQUEST_ID_REUSED')
  }
}

/**
 * Stores the appeal. The content check runs in the person's own call (WeChat asks for a recent visit) and its
 * verdict stays on the line; it never refuses: nobody but the social worker reads a thread, and words a machine
 * calls risky are often those of a person in danger.
 */
const store = async (
  ctx: Context,
  input: CreateAppealInput,
  id: string,
  street: StreetItem,
): Promise<AppealDocument> => {
  const { openid, requestId, now, log } = ctx
  await takeTurn({ kind: 'appeal', openid, max: 20, minutes: 60, now })
  const check = await checkText(input.text, openid, log)
  const appeal = openAppeal(
    {
      id,
      openid,
      alias: `骑手 ${aliasOf(openid)}`,
      category: input.category ?? guessCategory(input.text),
      urgent: isUrgent(input.text),
      first: { k: requestId, sealed: sealLine(id, requestId, input.text), check },
    },
    street,
    now,
  )
  if (await insertAppeal(appeal)) return appeal
  const faster = await findAppeal(id)
  if (!faster) throw new AppError('BUSY')
  guardSameWords(faster, input)
  return faster
}

export const createAppeal = riderProcedure('Opens an appeal and answers at once with the nearest policies')
  .input(ZCreateAppealInput)
  .output(ZCreateAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const id = derivedId('appeal', ctx.openid, ctx.requestId)
    const [earlier, street, policies] = await Promise.all([
      findAppeal(id),
      findStreet(),
      currentPolicies(ctx.now),
    ])
    if (earlier) guardSameWords(earlier, input)
    const appeal = earlier ?? (await store(ctx, input, id, street))
    return {
      appeal: await showPerson(appeal, ctx.now),
      policies: nearestPolicies(policies, input.text, NEAREST).map((policy) => briefOf(policy, ctx.now)),
      hotlines: appeal.urgent ? hotlinesFirst(street.hotlines) : [],
      promise: promiseText(appeal.submittedAt, street),
    }
  })
