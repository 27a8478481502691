import { ageOn } from '../../domain/childcare/age'
import { type TodayRow, ZTodayOutput } from '../../domain/childcare/contracts'
import type { CareDayDocument } from '../../domain/childcare/schema'
import { type Day, dayOf } from '../../domain/time'
import { leaveAuditRows } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openChild, openLeaving } from '../_store/child-seal'
import { childrenOfDay } from './children-of-day'
import { type CaredChild, listCaredChildren, listDays } from './repository'

type Row = { child: CaredChild; periodId: string; seen: CareDayDocument | undefined; day: Day }

const rowOf = ({ child, periodId, seen, day }: Row): TodayRow[] => {
  const facts = openChild(child)
  if (!facts) return []
  const { name, birthday, allergies, collectors } = facts
  return [
    {
      childId: child._id,
      periodId,
      name,
      age: ageOn(birthday, day),
      allergies,
      collectors,
      phoneMasked: child.phoneMasked,
      arrivedAt: seen?.arrived.at ?? null,
      leftAt: seen?.left?.at ?? null,
      leftWith: seen?.left ? openLeaving(seen._id, seen.left.sealed) : null,
    },
  ]
}

/** Six operations at most. The list shows children's names and allergies: told once a carer, child and day. */
export const listToday = staffProcedure(['carer'], "Today's children: who is there, who may collect them")
  .output(ZTodayOutput)
  .query(async ({ ctx: { now, staff } }) => {
    const day = dayOf(now)
    const expected = await childrenOfDay(day)
    const ids = [...expected.keys()]
    const [children, seen] = await Promise.all([listCaredChildren(ids), listDays(day, ids)])
    await leaveAuditRows(
      { now, requestId: `care-list-${day}` },
      children.map(({ _id, openid }) => ({ staff, about: openid, what: 'childcare.list', record: _id })),
    )
    const rows = children.flatMap((child) =>
      rowOf({
        child,
        periodId: expected.get(child._id) ?? '',
        seen: seen.find(({ childId }) => childId === child._id),
        day,
      }),
    )
    return { now, day, rows: rows.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')) }
  })
