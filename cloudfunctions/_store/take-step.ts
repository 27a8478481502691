import { catchUp } from '../../domain/appeal/catch-up'
import { type AppealChange, applyChange, joinChanges } from '../../domain/appeal/change'
import { withClocks } from '../../domain/appeal/clocks'
import { addDone, isDone } from '../../domain/appeal/done'
import type { PromiseRules } from '../../domain/appeal/promise'
import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import type { Context } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { readPromises, storeChange } from './appeal-store'

const TRIES = 6

type Decide = (
  appeal: AppealDocument,
  rules: PromiseRules,
) => AppealChange | null | Promise<AppealChange | null>

type Step = { verb: string; input: unknown; load: () => Promise<AppealDocument> }

/** Tells verb, caller and input of a request apart without a word of them. */
export const markOf = (openid: string, verb: string, input: unknown): string =>
  derivedId(`mark-${verb}`, openid, JSON.stringify(input))

/**
 * One step on an appeal, however often it is asked for: read, see what time has done meanwhile, decide, set the
 * clocks, store under the version that was read; who loses a race reads and decides again. `decide` answers null when
 * there is nothing to change. Two database operations unless somebody else is faster. Throws BUSY after six lost
 * races, REQUEST_ID_REUSED, and whatever `decide` throws.
 */
export const takeStep = async (
  { openid, requestId, now }: Pick<Context, 'openid' | 'requestId' | 'now'>,
  { verb, input, load }: Step,
  decide: Decide,
): Promise<AppealDocument> => {
  const request = { k: requestId, mark: markOf(openid, verb, input) }
  const { rules } = await readPromises(now)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const stored = await load()
    const due = catchUp(stored, now)
    const appeal = due ? applyChange(stored, due) : stored
    if (isDone(stored, request)) return appeal
    const decided = await decide(appeal, rules)
    if (decided === null) return appeal
    const joined = joinChanges(due, decided)
    const marked = { ...joined, set: { ...joined.set, done: addDone(stored, request) } }
    const change = withClocks(stored, marked, rules)
    if (await storeChange(stored, change)) return applyChange(stored, change)
  }
  throw new AppError('BUSY')
}
