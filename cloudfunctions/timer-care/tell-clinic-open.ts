import { clinicCause, clinicNotice } from '../../domain/clinic/clinic-notice'
import { nextClinicOf } from '../../domain/clinic/next-clinic'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listFollowed, listProgrammes, listToldCauses } from './repository'

const PAGE = 100

/**
 * Tells those who should measure again that the next clinic can be booked. The cause names clinic and person, so a
 * timer that runs every hour, or was dead for days, tells it once.
 */
export const tellClinicOpen = async (now: Instant, log: Log): Promise<{ clinicTold: number }> => {
  const clinic = nextClinicOf(await listProgrammes(), now)
  if (!clinic?.bookable || clinic.opensAt > now) return { clinicTold: 0 }
  let clinicTold = 0
  for (let seen = 0; ; seen += PAGE) {
    const followed = await listFollowed(seen, PAGE)
    const told = await listToldCauses(followed.map((record) => clinicCause(clinic, record)))
    for (const record of followed) {
      if (told.has(clinicCause(clinic, record))) continue
      await notify(clinicNotice(clinic, record, now), log)
      clinicTold += 1
    }
    if (followed.length < PAGE) return { clinicTold }
  }
}
