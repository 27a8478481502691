import { AppError } from '../../domain/errors'
import { approvalsNeeded, grantView, newGrant } from '../../domain/points/grants'
import { ZAwardInput, ZGrantOutput } from '../../domain/points/schema'
import { staffProcedure } from '../_kit/procedure'
import { aliasOf, derivedId, phoneIndex } from '../_kit/vault'
import { findGrant, findPhoneOwner, findRules, insertGrant } from './repository'

/** Proposes; others approve. Five operations. Throws NOT_FOUND (nobody has that number), REQUEST_ID_REUSED. */
export const awardPoints = staffProcedure(
  ['socialWorker', 'supervisor', 'admin'],
  'Proposes points for a person by phone number, to be approved by others',
)
  .input(ZAwardInput)
  .output(ZGrantOutput)
  .mutation(async ({ ctx: { openid: by, staff, now, requestId: k }, input }) => {
    const [owner, rules] = await Promise.all([findPhoneOwner(phoneIndex(input.phone)), findRules()])
    if (owner === null) throw new AppError('NOT_FOUND', { field: 'phone' })
    const { amount, title } = input
    const key = derivedId('award', by, k)
    const wish = { openid: owner, alias: aliasOf(owner), cause: 'award' as const, key, title, amount, k }
    const needed = Math.max(1, approvalsNeeded(rules, 'award', amount))
    const grant = newGrant(wish, { openid: by, name: staff.name }, needed, now)
    if (await insertGrant(grant)) return { grant: grantView(grant, by) }
    const known = await findGrant(grant._id)
    if (known?.amount !== amount || known.title !== title) throw new AppError('REQUEST_ID_REUSED')
    return { grant: grantView(known, by) }
  })
