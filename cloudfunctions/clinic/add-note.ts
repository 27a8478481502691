import { decideNote } from '../../domain/clinic/decide-call'
import { ZAddNoteInput, ZAddNoteOutput } from '../../domain/clinic/schema'
import { staffProcedure } from '../_kit/procedure'
import { noteOpener, sealNote } from '../_store/health-seal'
import { changeRecord } from './change-record'
import { loadPatient } from './load-record'

export const addNote = staffProcedure(
  ['clinician'],
  'A clinician adds words to a record; its person reads them',
)
  .input(ZAddNoteInput)
  .output(ZAddNoteOutput)
  .mutation(async ({ ctx, input: { patientId, text } }) => {
    const { openid: by, now, requestId: k, staff } = ctx
    const record = await changeRecord(
      () => loadPatient(patientId),
      (current) =>
        decideNote(
          current,
          { k, by, byName: staff.name, now },
          { text, open: noteOpener(patientId), seal: () => sealNote(patientId, k, text) },
        ),
    )
    const at = record.notes.find((note) => note.k === k)?.at ?? now
    return { note: { id: k, at, byName: staff.name, text } }
  })
