import { driftOf } from '../../domain/canteen/pass-code'
import { type MealPassDocument, ZIssuePassInput, ZIssuePassOutput } from '../../domain/canteen/schema'
import { AppError } from '../../domain/errors'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { makeSecret, openSecret, passNumbersOf, sealSecret } from './pass-secret'
import { findPass, findPassOf, findPerson, insertPass, renewPass } from './repository'

const GONE_KEPT = 50

type Given = { passNo: string; secret: string }

/** A new secret for a pass that exists. Throws REQUEST_ID_REUSED when this request's secret has been replaced. */
const renew = async (pass: MealPassDocument, drift: number, { now, requestId }: Context): Promise<Given> => {
  if (pass.k === requestId) return { passNo: pass._id, secret: openSecret(pass) }
  if (pass.gone.includes(requestId)) throw new AppError('REQUEST_ID_REUSED')
  const secret = makeSecret()
  const gone = [...pass.gone, pass.k].slice(-GONE_KEPT)
  const renewed = { sealed: sealSecret(secret, pass._id), k: requestId, gone, drift, issuedAt: now }
  if (!(await renewPass(pass, renewed))) throw new AppError('BUSY', { message: 'the pass was just renewed' })
  return { passNo: pass._id, secret }
}

const issue = async (drift: number, ctx: Context): Promise<Given> => {
  const { openid, now, requestId: k } = ctx
  for (const passNo of passNumbersOf(openid)) {
    const secret = makeSecret()
    const sealed = sealSecret(secret, passNo)
    const fresh = { _id: passNo, openid, sealed, k, gone: [], drift, issuedAt: now }
    if (await insertPass({ ...fresh, lastStep: 0, lastFor: null })) return { passNo, secret }
    const there = await findPass(passNo)
    if (there?.openid === openid) return renew(there, drift, ctx)
  }
  throw new AppError('UNKNOWN', { message: 'every number of this pass is taken' })
}

/**
 * Gives the caller's phone the secret of its changing code, once: asked for again it is a new one, and the codes of
 * the old one end. Four operations. Throws PHONE_NEEDED.
 */
export const issuePass = riderProcedure("Gives the caller's phone the secret of its changing meal code")
  .input(ZIssuePassInput)
  .output(ZIssuePassOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now } = ctx
    await takeTurn({ kind: 'mealPass', openid, max: 20, minutes: 60, now })
    const [person, pass] = await Promise.all([findPerson(openid), findPassOf(openid)])
    if (!person?.phoneIndex) throw new AppError('PHONE_NEEDED')
    const drift = driftOf(input.phoneMs, Date.parse(now))
    return pass ? renew(pass, drift, ctx) : issue(drift, ctx)
  })
