import type { ErasureDocument } from '../../domain/person/erasure-schema'
import type { StaffDocument } from '../../domain/person/schema'
import { addMinutes, type Instant } from '../../domain/time'
import type { FreezerDocument, WaterClaim, WaterDayDocument } from '../../domain/water/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const BATCH = 200
const DAY_MINUTES = 24 * 60
const ALL = 1000

const freezers = documentsOf('freezers')

export const listFreezers = (): Promise<FreezerDocument[]> =>
  freezers.list({ where: { capacity: command.gt(0) }, limit: ALL })

export const listFreezersWithClaims = async (): Promise<FreezerDocument[]> =>
  (await listFreezers()).filter((freezer) => freezer.claims.length > 0)

export const listDays = (ids: string[]): Promise<WaterDayDocument[]> =>
  documentsOf('water_days').list({ where: { _id: command.in(ids) }, limit: ALL })

/** The bottle of a claim goes back, once: the claim going away is what gives it back. */
export const giveBack = (freezerId: string, { c, k }: WaterClaim): Promise<boolean> =>
  freezers.updateIf(
    freezerId,
    { claims: command.elemMatch({ c, k }) },
    { stock: command.inc(1), given: command.inc(-1), claims: command.pull({ c, k }) },
  )

/** Forgets a claim whose bottle was had. */
export const pullClaim = (freezerId: string, { c, k }: WaterClaim): Promise<boolean> =>
  freezers.updateIf(freezerId, { claims: command.elemMatch({ c, k }) }, { claims: command.pull({ c, k }) })

export const listKeepers = (): Promise<StaffDocument[]> =>
  documentsOf('staff').list({ where: { roles: 'stationKeeper', active: true } })

/** Removes counters of windows that were over a day ago; how many. */
export const forgetTurns = (now: Instant): Promise<number> =>
  documentsOf('limits').removeAll({ until: command.lt(addMinutes(now, -DAY_MINUTES)) })

const NOTICE_DAYS = 180

/** Removes messages of half a year ago: what they tell of is in the appeal or booking itself. How many. */
export const forgetOldNotices = (now: Instant): Promise<number> =>
  documentsOf('notices').removeAll({ at: command.lt(addMinutes(now, -NOTICE_DAYS * DAY_MINUTES)) })

/** Erasures whose call ended before the work was done, the oldest first. */
export const listUnfinishedErasures = (now: Instant): Promise<ErasureDocument[]> =>
  documentsOf('erasures').list({
    where: { doneAt: null, at: command.lt(addMinutes(now, -1)) },
    orderBy: [['at', 'asc']],
    limit: BATCH,
  })
