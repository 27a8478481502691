import { ZPlanOutput, ZRosterInput } from '../../domain/duty/schema'
import { mergeShifts } from '../../domain/duty/shift'
import { shiftView } from '../../domain/duty/shift-view'
import { addDays, dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { DUTY_DESK } from './desk-roles'
import { listDutyPlaces, listPeople, listShifts } from './repository'

const WEEK_DAYS = 7

/** Four operations: roles, rules and stations, the week's shifts, the people. */
export const getPlan = staffProcedure(DUTY_DESK, 'The duty plan of a week with its gaps, people and rules')
  .input(ZRosterInput)
  .output(ZPlanOutput)
  .query(async ({ ctx: { now }, input: { week } }) => {
    const from = addDays(dayOf(now), week * WEEK_DAYS)
    const to = addDays(from, WEEK_DAYS - 1)
    const [{ rules, stations }, written, people] = await Promise.all([
      listDutyPlaces(),
      listShifts(from, to),
      listPeople(),
    ])
    const nameOf = (id: string) => stations.find(({ _id }) => _id === id)?.name ?? id
    return {
      now,
      shifts: mergeShifts(rules, written, { from, to }).map((shift) =>
        shiftView(shift, stations, { me: null, isStaff: true }, now),
      ),
      people: people.map(({ _id: id, name, state }) => ({ id, name, state })),
      rules: rules.map(({ _id: id, kind: _, ...rule }) => ({
        id,
        ...rule,
        stationName: nameOf(rule.stationId),
      })),
      stations: stations
        .sort((one, other) => one.order - other.order)
        .map(({ _id: id, name }) => ({ id, name })),
    }
  })
