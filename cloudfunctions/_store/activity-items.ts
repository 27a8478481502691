import { roleItems } from '../../domain/activity/role-items'
import type { ActivityDocument } from '../../domain/activity/schema'
import type { ProgrammeItem } from '../../domain/street/schema'
import type { Day, Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const street = documentsOf('street')
const slots = documentsOf('slots')

const programmeIds = ({ roles }: ActivityDocument): string[] => roles.map(({ programmeId }) => programmeId)

/** The programmes of a new activity; those that are there already stay. One operation. */
export const addItems = (activity: ActivityDocument): Promise<void> =>
  street.insertMissing(roleItems(activity))

const alignItem = async (item: ProgrammeItem): Promise<void> => {
  const { _id, lastChange, quota, bring, closedDays, exceptions, staff, ...fields } = item
  const lists = Object.entries({ lastChange, quota, bring, closedDays, exceptions, staff })
  const change = {
    ...fields,
    ...Object.fromEntries(lists.map(([name, value]) => [name, command.set(value)])),
  }
  if (await street.updateIf(_id, { v: command.lt(item.v) }, change)) return
  await street.insertOnce(item)
}

/** Programmes of some roles as the activity says by now; a newer version is left as it is. Two operations a role at most. */
export const alignItems = async (activity: ActivityDocument, most: number): Promise<void> => {
  for (const item of roleItems(activity).slice(0, most)) await alignItem(item)
}

/** No further days of an activity, or not this one; first the programmes, so that no slot is written anew. */
export const stopItems = (activity: ActivityDocument, day: Day | null): Promise<number> => {
  const [exception] = roleItems(activity)[0]?.exceptions.slice(-1) ?? []
  const where = { _id: command.in(programmeIds(activity)) }
  return day === null || !exception
    ? street.updateAll(where, { ended: true })
    : street.updateAll(
        { ...where, 'exceptions.id': command.neq(exception.id) },
        { exceptions: command.push([exception]) },
      )
}

/**
 * Calls the slots to come of an activity off, or those of one day; the timer of bookings ends what is in them and
 * tells the people. How many.
 */
export const callOffSlots = (
  activity: ActivityDocument,
  { day, why, now }: { day: Day | null; why: string; now: Instant },
): Promise<number> =>
  slots.updateAll(
    {
      programmeId: command.in(programmeIds(activity)),
      ...(day === null ? {} : { day }),
      state: 'open',
      end: command.gt(now),
    },
    { state: 'closed', closedWhy: why, rev: command.inc(1) },
  )

/** Programmes of an activity that is long over leave the street, so that it does not grow with the years. */
export const removeItems = (activity: ActivityDocument): Promise<number> =>
  street.removeAll({ _id: command.in(programmeIds(activity)) })
