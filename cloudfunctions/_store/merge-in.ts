import { applyChange } from '../../domain/appeal/change'
import { withClocks } from '../../domain/appeal/clocks'
import { decideMergeIn } from '../../domain/appeal/decide-merge'
import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import type { Instant } from '../../domain/time'
import { loadAppeal, readPromises, storeChange } from './appeal-store'

const TRIES = 6

/**
 * Leaves in the appeal that goes on what a merged one brings: its line and its wait. Whoever comes again finds it
 * done. Throws BUSY after six lost races.
 */
export const mergeIn = async (
  source: AppealDocument,
  now: Instant,
  load: (() => Promise<AppealDocument>) | null = null,
): Promise<AppealDocument> => {
  const { mergedInto, history } = source
  if (mergedInto === null) throw new AppError('UNKNOWN', { message: `${source._id} was not merged` })
  const by = history.findLast(({ to }) => to === 'closed')?.by ?? source.openid
  const { rules } = await readPromises(now)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const target = await (load ? load() : loadAppeal(mergedInto))
    const change = decideMergeIn(target, { source, by }, rules, now)
    if (change === null) return target
    const clocked = withClocks(target, change, rules)
    if (await storeChange(target, clocked)) return applyChange(target, clocked)
  }
  throw new AppError('BUSY')
}
