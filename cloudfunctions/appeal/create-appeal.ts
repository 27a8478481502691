import { momentOf } from '../../domain/appeal/change'
import { isDone } from '../../domain/appeal/done'
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
import { checkText } from '../_kit/content-check'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf, derivedId } from '../_kit/vault'
import { keepFile } from '../_store/appeal-files'
import { findAppeal, type Promises, readPromises } from '../_store/appeal-store'
import { markOf } from '../_store/take-step'
import { sealLine } from '../_store/thread-seal'
import { currentPolicies } from './current-policies'
import { insertAppeal } from './repository'
import { showPerson } from './show-person'

const NEAREST = 3

/** Takes over the files that came with the first words, each under a key of its own. */
const keepFiles = (id: string, files: CreateAppealInput['files']) =>
  Promise.all(
    files.map(async (file, index) => {
      const k = `${id}-file${index}`
      return { k, attachment: await keepFile(file, k) }
    }),
  )

/**
 * Stores the appeal. The content check runs in the person's own call (WeChat asks for a recent visit) and its
 * verdict stays on the line; it never refuses: nobody but the social worker reads a thread, and words a machine
 * calls risky are often those of a person in danger.
 */
const store = async (
  ctx: Context,
  input: CreateAppealInput,
  { id, mark }: { id: string; mark: string },
  { rules }: Promises,
): Promise<AppealDocument> => {
  const { openid, requestId, now, log } = ctx
  await takeTurn({ kind: 'appeal', openid, max: 20, minutes: 60, now })
  const files = await keepFiles(id, input.files)
  const check = await checkText(input.text, openid, log)
  const appeal = openAppeal(
    {
      id,
      openid,
      alias: `骑手 ${aliasOf(openid)}`,
      category: input.category ?? guessCategory(input.text),
      urgent: isUrgent(input.text),
      first: { k: requestId, sealed: sealLine(id, requestId, input.text), check },
      files,
      mark,
    },
    rules,
    now,
  )
  if (await insertAppeal(appeal)) return appeal
  const faster = await findAppeal(id)
  if (!faster) throw new AppError('BUSY')
  isDone(faster, { k: requestId, mark })
  return faster
}

export const createAppeal = riderProcedure('Opens an appeal and answers at once with the nearest policies')
  .input(ZCreateAppealInput)
  .output(ZCreateAppealOutput)
  .mutation(async ({ ctx, input }) => {
    const id = derivedId('appeal', ctx.openid, ctx.requestId)
    const mark = markOf(ctx.openid, 'create', input)
    const [earlier, promises, policies] = await Promise.all([
      findAppeal(id),
      readPromises(ctx.now),
      currentPolicies(ctx.now),
    ])
    // A request id that opened an appeal with other words is refused.
    if (earlier) isDone(earlier, { k: ctx.requestId, mark })
    const appeal = earlier ?? (await store(ctx, input, { id, mark }, promises))
    return {
      appeal: await showPerson(appeal, momentOf(appeal)),
      policies: nearestPolicies(policies, input.text, NEAREST).map((policy) => briefOf(policy, ctx.now)),
      hotlines: appeal.urgent ? hotlinesFirst(promises.street.hotlines) : [],
      promise: promiseText(appeal.submittedAt, promises.rules),
    }
  })
