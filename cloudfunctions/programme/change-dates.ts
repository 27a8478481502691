import type { StaffDocument } from '../../domain/person/schema'
import { addException } from '../../domain/programme/change-exceptions'
import type { ProgrammeException } from '../../domain/street/programme-parts'
import type { ProgrammeItem } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { changeItem } from '../_store/street-items'
import type { StreetRead } from './read-street'

type Change = {
  read: StreetRead & { programme: ProgrammeItem }
  exception: ProgrammeException
  ctx: { staff: StaffDocument; now: Instant; requestId: string }
  input: unknown
}

/** Adds an exception to a programme and stores it; a replay finds its own. Three operations. */
export const storeException = ({ read, exception, ctx, input }: Change): Promise<ProgrammeItem> => {
  const { programme, calendars } = read
  const { staff, now, requestId: k } = ctx
  const after = addException(exception, { programme, calendars, now })
  return changeItem(programme, after, { staff, why: exception.why, k, now, input })
}
