import type { PersonExport } from '../../domain/person/export-schema'
import { profileOf } from '../../domain/person/profile'
import type { Instant } from '../../domain/time'
import { aliasOf } from '../_kit/vault'
import { PERSONAL_DATA } from '../_store/personal-data'
import { PAGE_ROWS } from './repository'

/** Lists of one part: with each its own database operation, a call stays at six. */
const LISTS_IN_PART = 6

/** The last part an export has; part 0 is the one with the bookings and appeals. */
export const LAST_PART = Math.ceil(PERSONAL_DATA.length / LISTS_IN_PART)

type Wanted = { part: number; page: number; now: Instant }

/** One part of the lists that `personal-data.ts` names, a page of each. */
export const exportOthers = async (openid: string, { part, page, now }: Wanted): Promise<PersonExport> => {
  const from = (part - 1) * LISTS_IN_PART
  const range = { skip: page * PAGE_ROWS, limit: PAGE_ROWS }
  const others = await Promise.all(
    PERSONAL_DATA.slice(from, from + LISTS_IN_PART).map(async ({ title, list }) => ({
      title,
      lines: await list(openid, range),
    })),
  )
  return {
    at: now,
    profile: profileOf(aliasOf(openid), null, null),
    knownSince: null,
    phone: null,
    bookings: [],
    waterDays: [],
    appeals: [],
    notices: [],
    audit: [],
    others,
    parts: LAST_PART,
    more: others.some(({ lines }) => lines.length === PAGE_ROWS),
  }
}
