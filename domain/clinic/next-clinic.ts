import { nextDays } from '../booking/programme-view'
import { opensAtOf } from '../booking/slots-of-day'
import type { StreetDocument } from '../street/schema'
import type { Instant } from '../time'
import type { NextClinic } from './schema'

/** The nearest session of any clinic of the street; null while none is planned. */
export const nextClinicOf = (street: readonly StreetDocument[], now: Instant): NextClinic | null => {
  const sessions = street.flatMap((item) => {
    if (item.kind !== 'programme' || item.programmeKind !== 'clinic') return []
    const [day] = nextDays(item, now, 1)
    return day === undefined ? [] : [{ item, day }]
  })
  const first = sessions.sort((one, other) => one.day.localeCompare(other.day))[0]
  if (!first) return null
  const { item, day } = first
  const { _id: programmeId, name, from, to, bookable } = item
  return { programmeId, name, day, from, to, bookable, opensAt: opensAtOf(item, day) }
}
