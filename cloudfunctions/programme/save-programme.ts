import { AppError } from '../../domain/errors'
import { draftProblems, itemOfDraft } from '../../domain/programme/draft-problems'
import { ZProgrammeSaved, ZSaveProgrammeInput } from '../../domain/programme/schema'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { changeItem } from '../_store/street-items'
import { readStreet } from './read-street'
import { removeUntouchedSlots } from './repository'
import { EDITORS } from './roles'

/**
 * Six operations: who asks, the street, the three of `changeItem`, and slots nobody has touched, which are written
 * anew by the new rule when somebody looks. Slots that are held are brought in line by the timer of programmes.
 * Throws BAD_INPUT with the first wrong field, NOT_FOUND, EDITED_MEANWHILE, BUSY, REQUEST_ID_REUSED.
 */
export const saveProgramme = staffProcedure(EDITORS, 'Makes a programme or changes one, with a reason')
  .input(ZSaveProgrammeInput)
  .output(ZProgrammeSaved)
  .mutation(async ({ ctx, input }) => {
    const { now, requestId: k, staff, openid } = ctx
    const { documents, programmes } = await readStreet()
    const [problem] = draftProblems(input.draft, documents)
    if (problem) throw new AppError('BAD_INPUT', { field: problem.field, message: problem.text })
    const id = input.programmeId ?? `p-${derivedId('programme', openid, k)}`
    const before = programmes.find(({ _id }) => _id === id) ?? null
    if (input.programmeId !== null && before === null)
      throw new AppError('NOT_FOUND', { field: 'programmeId' })
    const edited = input.programmeId === null ? {} : { edited: input.v }
    const how = { staff, why: input.why, k, now, input, ...edited }
    const saved = await changeItem(before, itemOfDraft(input.draft, id, before), how)
    if (before !== null) await removeUntouchedSlots(id, dayOf(now))
    return { id, v: saved.v }
  })
