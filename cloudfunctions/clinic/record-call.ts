import { decideCall } from '../../domain/clinic/decide-call'
import { ZRecordCallInput, ZRecordCallOutput } from '../../domain/clinic/schema'
import { staffProcedure } from '../_kit/procedure'
import { changeRecord } from './change-record'
import { loadPatient } from './load-record'

export const recordCall = staffProcedure(
  ['clinician'],
  'What came of a call to a patient, and when to ask again',
)
  .input(ZRecordCallInput)
  .output(ZRecordCallOutput)
  .mutation(async ({ ctx, input: { patientId, result } }) => {
    const caller = { k: ctx.requestId, by: ctx.openid, byName: ctx.staff.name, now: ctx.now }
    const { dueAt, tries } = await changeRecord(
      () => loadPatient(patientId),
      (record) => decideCall(record, caller, result),
    )
    return { dueAt, tries }
  })
