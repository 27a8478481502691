import { draftProblems, itemOfDraft } from '../../domain/programme/draft-problems'
import { plannedDays } from '../../domain/programme/plan-view'
import { ZPreviewInput, ZPreviewOutput } from '../../domain/programme/schema'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { readStreet } from './read-street'
import { EDITORS } from './roles'

/** Without an id the days are those of a new programme; exceptions of an existing one count. */
export const previewProgramme = staffProcedure(
  EDITORS,
  'The next six dates of a draft and what is wrong with it',
)
  .input(ZPreviewInput)
  .output(ZPreviewOutput)
  .query(async ({ ctx: { now }, input: { programmeId, draft } }) => {
    const { documents, programmes, calendars } = await readStreet()
    const problems = draftProblems(draft, documents)
    const before = programmes.find(({ _id }) => _id === programmeId) ?? null
    const isPlannable = !problems.some(({ field }) => ['rule', 'from', 'to'].includes(field))
    const programme = itemOfDraft(draft, programmeId ?? 'new', before)
    return { problems, days: isPlannable ? plannedDays({ programme, calendars }, dayOf(now)) : [] }
  })
