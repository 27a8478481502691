import { isAllowed } from '../../domain/access/roles'
import { AppError } from '../../domain/errors'
import { draftOf } from '../../domain/programme/draft-problems'
import { plannedDays } from '../../domain/programme/plan-view'
import { ZGetProgrammeInput, ZGetProgrammeOutput } from '../../domain/programme/schema'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { listItemChanges } from '../_store/street-items'
import { readProgramme } from './read-street'
import { listHolders } from './repository'
import { EDITORS, KEEPERS, READERS } from './roles'

const CHANGES = 20

/** Four operations: who asks, the street, who may hold sessions, the latest changes. */
export const getProgramme = staffProcedure(
  READERS,
  'One programme to read or edit, with its dates and history',
)
  .input(ZGetProgrammeInput)
  .output(ZGetProgrammeOutput)
  .query(async ({ ctx: { now, staff }, input: { programmeId } }) => {
    const [{ documents, programme, calendars }, holders, changes] = await Promise.all([
      readProgramme(programmeId),
      listHolders(),
      listItemChanges(programmeId, { skip: 0, limit: CHANGES }),
    ])
    const keeps = isAllowed(staff.roles, KEEPERS)
    if (!keeps && !programme.staff.includes(staff._id)) throw new AppError('NOT_ALLOWED')
    return {
      now,
      id: programme._id,
      v: programme.v,
      draft: draftOf(programme),
      days: plannedDays({ programme, calendars }, dayOf(now)),
      stations: documents
        .filter((item) => item.kind === 'station')
        .sort((one, other) => one.order - other.order)
        .map(({ _id: id, name }) => ({ id, name })),
      people: holders.map(({ _id: openid, name }) => ({ openid, name })),
      changes: changes.map(({ at, byName, why, became }) => ({
        at,
        byName,
        why,
        fields: Object.keys(became),
      })),
      may: { edit: isAllowed(staff.roles, EDITORS), except: keeps },
    }
  })
