import { ZSaveRuleInput, ZSaveRuleOutput } from '../../domain/duty/schema'
import { AppError } from '../../domain/errors'
import { isRuleText } from '../../domain/street/is-rule-text'
import type { DutyRuleItem } from '../../domain/street/schema'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { changeItem } from '../_store/street-items'
import { DUTY_DESK } from './desk-roles'
import { dropEmptyShifts, listDutyPlaces } from './repository'

/**
 * Saves a rule of shifts. Shifts to come that nobody is on follow it at once; those with people stay as they are, so
 * nobody loses a turn unasked. Throws BAD_INPUT (rule, stationId), NOT_FOUND, EDITED_MEANWHILE.
 */
export const saveRule = staffProcedure(DUTY_DESK, 'Makes or changes a shift that comes again and again')
  .input(ZSaveRuleInput)
  .output(ZSaveRuleOutput)
  .mutation(async ({ ctx, input }) => {
    const { staff, openid, requestId: k, now } = ctx
    if (!isRuleText(input.rule)) throw new AppError('BAD_INPUT', { field: 'rule' })
    const { rules, stations } = await listDutyPlaces()
    if (!stations.some(({ _id }) => _id === input.stationId))
      throw new AppError('BAD_INPUT', { field: 'stationId' })
    const { ruleId, v, ...fields } = input
    const id = ruleId ?? `d-${derivedId('duty-rule', openid, k)}`
    const before = rules.find(({ _id }) => _id === id) ?? null
    if (ruleId !== undefined && !before) throw new AppError('NOT_FOUND', { field: 'ruleId' })
    const fresh = { kind: 'dutyRule' as const, _id: id, v: 0, sample: false }
    const after: DutyRuleItem = { ...(before ?? fresh), ...fields, sample: false }
    const how = { staff, why: '改值班', k, now, input, ...(ruleId === undefined ? {} : { edited: v }) }
    await changeItem(before, after, how)
    await dropEmptyShifts(id, now)
    return { ruleId: id }
  })
