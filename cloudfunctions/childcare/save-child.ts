import { CHILD_CONSENT } from '../../domain/childcare/consent-text'
import { type SaveChildInput, ZChildIdOutput, ZSaveChildInput } from '../../domain/childcare/contracts'
import type { ChildDocument, ChildFacts } from '../../domain/childcare/schema'
import { AppError } from '../../domain/errors'
import { addDays, type Day, dayOf } from '../../domain/time'
import { type Context, riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { derivedId } from '../_kit/vault'
import { openChild, sealChild } from '../_store/child-seal'
import { loadOwnChild } from './load-child'
import { countChildren, findChild, insertChild, storeChild } from './repository'

const MOST_CHILDREN = 6
const TRIES = 6
const STEPS_KEPT = 50

const factsOf = (childId: string, { collectors, ...rest }: SaveChildInput['child']): ChildFacts => ({
  ...rest,
  collectors: collectors.map((one) => ({
    ...one,
    id: derivedId('collector', childId, `${one.name}|${one.relation}|${one.last4}`),
  })),
})

const guardInput = ({ version, child }: SaveChildInput, today: Day): void => {
  if (version !== CHILD_CONSENT.version) throw new AppError('CONSENT_NEEDED', { field: 'version' })
  const { birthday } = child
  const isReal = !Number.isNaN(Date.parse(`${birthday}T12:00:00+08:00`)) && addDays(birthday, 0) === birthday
  if (!isReal || birthday > today || birthday < addDays(today, -19 * 366)) {
    throw new AppError('BAD_INPUT', { field: 'child.birthday' })
  }
}

const isSame = (child: ChildDocument, facts: ChildFacts): boolean =>
  JSON.stringify(openChild(child)) === JSON.stringify(facts)

const enter = async ({ openid, requestId: k, now }: Context, input: SaveChildInput): Promise<string> => {
  const _id = derivedId('child', openid, k)
  const facts = factsOf(_id, input.child)
  const known = await findChild(_id)
  if (known) {
    if (known.state === 'active' && known.v === 1 && !isSame(known, facts)) {
      throw new AppError('REQUEST_ID_REUSED')
    }
    return _id
  }
  if ((await countChildren(openid)) >= MOST_CHILDREN) throw new AppError('TOO_OFTEN', { field: 'childId' })
  await insertChild({
    _id,
    openid,
    state: 'active',
    consent: input.version,
    sealed: sealChild(_id, facts),
    steps: [{ k, at: now, to: 'saved' }],
    createdAt: now,
    updatedAt: now,
    v: 1,
  })
  return _id
}

const change = async (ctx: Context, childId: string, input: SaveChildInput): Promise<string> => {
  const { openid, requestId: k, now } = ctx
  const facts = factsOf(childId, input.child)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { child } = await loadOwnChild(childId, openid)
    if (child.steps.some((step) => step.k === k)) {
      if (child.steps.at(-1)?.k === k && !isSame(child, facts)) throw new AppError('REQUEST_ID_REUSED')
      return childId
    }
    const steps = [...child.steps, { k, at: now, to: 'saved' as const }].slice(-STEPS_KEPT)
    const sealed = sealChild(childId, facts)
    if (await storeChild(child, { sealed, consent: input.version, steps, updatedAt: now })) return childId
  }
  throw new AppError('BUSY')
}

export const saveChild = riderProcedure(
  'A guardian enters a child, or corrects one, under a consent of its own',
)
  .input(ZSaveChildInput)
  .output(ZChildIdOutput)
  .mutation(async ({ ctx, input }) => {
    guardInput(input, dayOf(ctx.now))
    await takeTurn({ kind: 'child', openid: ctx.openid, max: 30, minutes: 60, now: ctx.now })
    const { childId } = input
    return { childId: childId === null ? await enter(ctx, input) : await change(ctx, childId, input) }
  })
