import { calendarsOf } from '../../domain/booking/programme-view'
import type { ProgrammeItem } from '../../domain/street/schema'
import { weatherOf } from '../../domain/street/weather'
import { addMinutes, dayOf, type Instant } from '../../domain/time'
import { moveSessions } from './move-sessions'
import { reconcileSlots } from './reconcile-slots'
import { lengthenCancelling, listStreet } from './repository'

/** An edit is followed for so long: a timer that was dead for three days still finds it. */
const EDITED_MINUTES = 7 * 24 * 60

/**
 * Brings slots that were written before in line with what staff decided since: sessions moved, rules and numbers of
 * places edited, storm and heat going on into another day. Run twice at once it does nothing twice.
 */
export const followProgrammes = async (now: Instant): Promise<Record<string, number>> => {
  const documents = await listStreet()
  const programmes = documents.filter((item): item is ProgrammeItem => item.kind === 'programme')
  const calendars = calendarsOf(documents)
  const since = addMinutes(now, -EDITED_MINUTES)
  const isEdited = ({ lastChange }: { lastChange?: { at: Instant } | undefined }): boolean =>
    lastChange !== undefined && lastChange.at > since
  const edited = calendars.some(isEdited) ? programmes : programmes.filter(isEdited)
  const street = documents.find((item) => item.kind === 'street')
  const { storm, heat } = street ? weatherOf(street) : { storm: false, heat: false }
  return {
    slotsMoved: await moveSessions(programmes, calendars, now),
    slotsReconciled: await reconcileSlots(edited, calendars, now),
    slotsLengthened: storm || heat ? await lengthenCancelling(dayOf(now)) : 0,
  }
}
