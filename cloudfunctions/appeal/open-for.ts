import { ZMovedOutput, ZOpenForInput } from '../../domain/appeal/desk-schema'
import { isDone } from '../../domain/appeal/done'
import { guessCategory } from '../../domain/appeal/guess-category'
import { isUrgent } from '../../domain/appeal/guess-urgency'
import { openAppeal } from '../../domain/appeal/open-appeal'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf, derivedId, phoneIndex } from '../_kit/vault'
import { findAppeal, readPromises } from '../_store/appeal-store'
import { markOf } from '../_store/take-step'
import { PHONE_PERSON, tellStep } from '../_store/tell-appeal'
import { sealLine } from '../_store/thread-seal'
import { movedOf } from './moved'
import { findPhone, insertAppeal } from './repository'

/**
 * The number itself is not kept here: whoever registers it later finds the appeal under its blind index. Until then
 * it belongs to `phone:<index>`. Six operations: role, phone, turn (two at first), appeal, message.
 */
export const openFor = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Opens an appeal for somebody by their phone number, with how they agreed',
)
  .input(ZOpenForInput)
  .output(ZMovedOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid: worker, requestId: k, now, staff } = ctx
    const index = phoneIndex(input.phone)
    const id = derivedId('appeal', worker, k)
    const mark = markOf(worker, 'openFor', input)
    const [phone, promises] = await Promise.all([
      findPhone(index),
      readPromises(now),
      takeTurn({ kind: 'openFor', openid: worker, max: 60, minutes: 60, now }),
    ])
    const openid = phone?.openid ?? `${PHONE_PERSON}${index}`
    const appeal = openAppeal(
      {
        id,
        openid,
        alias: `骑手 ${aliasOf(openid)}`,
        category: input.category ?? guessCategory(input.text),
        urgent: isUrgent(input.text),
        first: { k, sealed: sealLine(id, k, input.text), check: 'unchecked' },
        mark,
        openedBy: { openid: worker, name: staff.name, consent: input.consent },
      },
      promises.rules,
      now,
    )
    const stored = (await insertAppeal(appeal)) ? appeal : await findAppeal(id)
    if (!stored) throw new AppError('BUSY')
    isDone(stored, { k, mark })
    await tellStep(ctx, stored)
    return movedOf(stored)
  })
