import { applyChange, openRecord } from '../../../../domain/clinic/change'
import { decideConsent, decideWithdraw } from '../../../../domain/clinic/decide-consent'
import type { HealthRecordDocument } from '../../../../domain/clinic/schema'
import { LATER, NOON, type Scene } from '../scene'

const opened = (id: string) =>
  openRecord({ id, openid: id, alias: '骑手 X7K2', k: `request-${id}-given`, version: '1', now: NOON })
const line = (k: string, sealed: string | null, struck: string | null) => ({
  k,
  at: NOON,
  by: 'doctor',
  byName: '林医生',
  sealed,
  struck,
})
const note = { k: 'request-note', at: NOON, by: 'doctor', byName: '林医生', sealed: 'sealed' }
const call = { at: NOON, by: 'doctor', byName: '林医生', result: 'noAnswer' as const }

const withdraw = (record: HealthRecordDocument, erase: boolean): HealthRecordDocument => {
  const change = decideWithdraw(record, { k: `request-${record._id}-back`, erase, now: LATER })
  if (!change) throw new Error('there is something to take back')
  return applyChange(record, change)
}

const written = (id: string): HealthRecordDocument => ({
  ...opened(id),
  readings: [line(`request-${id}-1`, 'sealed', null), line(`request-${id}-2`, null, `request-${id}-3`)],
  notes: [note],
  calls: [{ ...call, k: `request-${id}-call` }],
  tries: 1,
  dueAt: LATER,
})
const withdrawn = withdraw(written('withdrawn'), false)
const again = withdraw(written('again'), true)
const consent = decideConsent(again, { k: 'request-again-given-2', version: '2', now: LATER })
const kept = line('request-kept', 'sealed', null)

/** Records that are open, taken back, emptied, and agreed to once more. */
export const CLINIC_SCENE: Scene = {
  documents: {
    health_records: [
      written('open'),
      withdrawn,
      withdraw(written('emptied'), true),
      consent ? applyChange(again, consent) : again,
    ],
  },
  breaks: [
    ['health-follows-consent', 'health_records', 'open', { state: 'withdrawn' }],
    ['health-follows-consent', 'health_records', 'open', { steps: [] }],
    ['health-follows-consent', 'health_records', 'withdrawn', { state: 'open' }],
    ['health-follows-consent', 'health_records', 'emptied', { state: 'open' }],
    ['health-follows-consent', 'health_records', 'again', { state: 'withdrawn' }],
    ['health-emptied-is-empty', 'health_records', 'emptied', { readings: [kept] }],
    ['health-emptied-is-empty', 'health_records', 'emptied', { notes: [note] }],
    ['health-emptied-is-empty', 'health_records', 'emptied', { dueAt: LATER }],
    [
      'health-struck-is-gone',
      'health_records',
      'open',
      { readings: [line('request-r', 'sealed', 'request-s')] },
    ],
    ['health-struck-is-gone', 'health_records', 'open', { readings: [kept, line('request-r', null, null)] }],
    ['health-once-a-request', 'health_records', 'open', { readings: [kept, kept] }],
    [
      'health-once-a-request',
      'health_records',
      'withdrawn',
      { readings: [line('request-note', 'sealed', null)] },
    ],
  ],
}
