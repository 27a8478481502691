import { assistanceNotice } from '../../domain/assistance/assistance-notice'
import { overdue } from '../../domain/assistance/steps'
import { dutyNotice } from '../../domain/duty/duty-notice'
import type { Tell } from '../../domain/notice/tell'
import { partyNotice } from '../../domain/party/party-notice'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { tellEach } from '../_store/tell-steps'
import { changeVersioned } from '../_store/versioned-change'
import {
  checkIns,
  listGroups,
  listLate,
  listTellingCheckIns,
  listTellingRequests,
  listTellingShifts,
  requests,
  shifts,
} from './repository'

type Groups = Awaited<ReturnType<typeof listGroups>>

const isNamed = (to: string): to is keyof Groups => to === 'supervisors' || to === 'roster'

/** Groups as the people they are made of; who is on the shift already need not hear that it is free. */
const spread = (tells: readonly Tell[], groups: Groups, leaveOut: readonly string[] = []): Tell[] =>
  tells.flatMap((tell) =>
    isNamed(tell.to)
      ? groups[tell.to].filter((to) => !leaveOut.includes(to)).map((to) => ({ ...tell, to }))
      : [tell],
  )

/** Notes of requests whose promise was broken, once a promise. */
export const tellOverdue = async (now: Instant): Promise<Record<string, number>> => {
  const late = (await listLate(now)).filter(({ dueAt, dueTold }) => dueAt !== dueTold)
  for (const { _id, dueAt } of late) {
    const request = { k: `timer-due-${dueAt}`, mark: _id }
    await changeVersioned(requests, {
      id: _id,
      request,
      decide: (current) => (current.dueAt === dueAt ? overdue(current, now) : current),
    })
  }
  return { assistanceOverdue: late.length }
}

/** Tells everybody who has not heard of a step yet: groups, and persons whose call died before it could. */
export const tellUntold = async (_: Instant, log: Log): Promise<Record<string, number>> => {
  const [moved, asked, reviewed] = await Promise.all([
    listTellingShifts(),
    listTellingRequests(),
    listTellingCheckIns(),
  ])
  const told = moved.length + asked.length + reviewed.length
  if (told === 0) return { told }
  const groups = await listGroups()
  for (const shift of moved) {
    const onIt = shift.people.map(({ openid }) => openid)
    await tellEach(shifts, shift, spread(shift.tells, groups, onIt), dutyNotice, log)
  }
  for (const request of asked)
    await tellEach(requests, request, spread(request.tells, groups), assistanceNotice, log)
  for (const record of reviewed) await tellEach(checkIns, record, record.tells, partyNotice, log)
  return { told }
}
