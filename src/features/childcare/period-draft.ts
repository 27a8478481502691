import type { PeriodInput, StaffPeriods } from '../../../domain/childcare/contracts'
import { addDays, dayOf } from '../../../domain/time'

type Known = StaffPeriods['periods'][number]

/** The fields of a period while staff write it. */
export type PeriodDraft = Omit<PeriodInput, 'stationId' | 'firstDay' | 'opensOn' | 'closesOn'> & {
  stationId: string | null
  firstDay: string | null
  opensOn: string | null
  closesOn: string | null
}

/** What is known of a period as fields again; usual values for a new one. */
export const periodDraft = (period: Known | null): PeriodDraft =>
  period
    ? {
        name: period.name,
        stationId: period.stationId,
        hours: period.hours,
        ageFrom: period.ageFrom,
        ageTo: period.ageTo,
        firstDay: period.from,
        weeks: period.weeks.length,
        places: period.weeks[0]?.places ?? 1,
        closedDays: period.closedDays,
        opensOn: dayOf(period.opensAt),
        closesOn: addDays(dayOf(period.closesAt), -1),
      }
    : {
        name: '',
        stationId: null,
        hours: { from: '09:00', to: '17:30' },
        ageFrom: 6,
        ageTo: 12,
        firstDay: null,
        weeks: 4,
        places: 15,
        closedDays: [],
        opensOn: null,
        closesOn: null,
      }

const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay()

/** The input the fields stand for, or what is missing in words. */
export const periodFrom = (draft: PeriodDraft): { period: PeriodInput } | { missing: string } => {
  const { name, stationId, firstDay, opensOn, closesOn } = draft
  if (name.trim() === '') return { missing: '给这一期起个名字' }
  if (stationId === null) return { missing: '选在哪个站点' }
  if (firstDay === null || weekday(firstDay) !== 1) return { missing: '第一天选一个周一' }
  if (opensOn === null || closesOn === null) return { missing: '选填志愿的日子' }
  if (closesOn < opensOn || closesOn >= firstDay) return { missing: '截止要在开始填之后、开托之前' }
  if (draft.ageTo < draft.ageFrom) return { missing: '年龄范围反了' }
  if (draft.hours.to <= draft.hours.from) return { missing: '时间反了' }
  return { period: { ...draft, name: name.trim(), stationId, firstDay, opensOn, closesOn } }
}
