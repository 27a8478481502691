import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../domain/errors'
import { type EditedItem, ZSaveItemInput, ZSaveItemOutput } from '../../domain/street/edit-schema'
import { isRuleText } from '../../domain/street/is-rule-text'
import type { StreetDocument } from '../../domain/street/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeItem } from '../_store/street-items'
import { findItem } from './repository'

/** A rule that cannot be read would break every screen that asks for the next day. Throws BAD_INPUT. */
const guardRules = (item: EditedItem): void => {
  if (item.kind === 'mealWindow' && !isRuleText(item.rule)) throw new AppError('BAD_INPUT', { field: 'rule' })
  if (item.kind === 'station' && item.hours !== '24h' && !isRuleText(item.hours.rule)) {
    throw new AppError('BAD_INPUT', { field: 'hours' })
  }
}

/**
 * Heat and storm are switched where everything that follows from them is done (`programme.setWeather`), so they leave
 * here as they came. Throws BAD_INPUT.
 */
const guardWeather = (item: EditedItem, before: StreetDocument): void => {
  if (item.kind !== 'street' || before.kind !== 'street') return
  const isKept = item.heatMode === before.heatMode && isDeepStrictEqual(item.rough, before.rough)
  if (!isKept) throw new AppError('BAD_INPUT', { field: 'heatMode' })
}

/**
 * Changes an item as a whole, with the reason that stays in its history. Holds only for the version the editor saw:
 * throws BUSY when a colleague was faster. A new one is made for kinds that may grow (partners). Six operations.
 */
export const saveItem = staffProcedure(
  ['supervisor', 'admin'],
  'Changes a station, a meal window, a partner or the settings of the street, with its history',
)
  .input(ZSaveItemInput)
  .output(ZSaveItemOutput)
  .mutation(async ({ ctx, input: { item, why } }) => {
    guardRules(item)
    const before = await findItem(item._id)
    if (!before && item.kind !== 'partner') throw new AppError('NOT_FOUND', { field: 'item' })
    if (before && before.kind !== item.kind) throw new AppError('BAD_INPUT', { field: 'item.kind' })
    const isRepeated = before?.lastChange?.k === ctx.requestId
    if (before && before.v !== item.v && !isRepeated) {
      throw new AppError('BUSY', { message: `${item._id} is at ${before.v}, edited at ${item.v}` })
    }
    if (before && !isRepeated) guardWeather(item, before)
    const how = { staff: ctx.staff, why, k: ctx.requestId, now: ctx.now, input: { item, why } }
    const { lastChange: _, ...fields } = item
    return { item: await changeItem(before, { ...before, ...fields } as EditedItem, how) }
  })
