import { type DutyPerson, ZDutyPeopleOutput, ZDutyPersonDone, ZJoinDutyInput } from '../../domain/duty/schema'
import { AppError } from '../../domain/errors'
import { checkText } from '../_kit/content-check'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { dutyPeople, dutyPersonId, listActivePeople } from '../_store/duty-shifts'
import { changeVersioned, requestOf } from '../_store/versioned-change'
import { loadMe } from './load-person'

/** Somebody asks to be let in under a name; who is in already keeps the place. Throws TEXT_REFUSED, TOO_OFTEN. */
export const join = riderProcedure('Asks to be on the duty roster; staff let people in')
  .input(ZJoinDutyInput)
  .output(ZDutyPersonDone)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, log } = ctx
    await takeTurn({ kind: 'duty-join', openid, max: 10, minutes: 60, now })
    if ((await checkText(input.name, openid, log)) === 'risky') {
      throw new AppError('TEXT_REFUSED', { field: 'name' })
    }
    const id = dutyPersonId(openid)
    const request = requestOf(ctx, 'duty.join', input)
    const asking = { openid, name: input.name, state: 'pending' as const, at: now, byName: null }
    const isNew = await dutyPeople.insertOnce({ _id: id, ...asking, taking: null, done: [request], v: 1 })
    const rename = (person: DutyPerson): DutyPerson =>
      person.state === 'active' ? person : { ...person, ...asking }
    if (!isNew) await changeVersioned(dutyPeople, { id, request, decide: rename })
    return { personId: id }
  })

export const listColleagues = riderProcedure('Those on the duty roster one can ask to take a shift over')
  .output(ZDutyPeopleOutput)
  .query(async ({ ctx: { openid } }) => {
    const me = await loadMe(openid)
    const people = await listActivePeople()
    return {
      people: people.filter(({ _id }) => _id !== me._id).map(({ _id: id, name }) => ({ id, name })),
    }
  })
