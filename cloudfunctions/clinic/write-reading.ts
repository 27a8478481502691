import { decideReading } from '../../domain/clinic/decide-reading'
import { adviceOn, levelOf } from '../../domain/clinic/judge-reading'
import type { Reading } from '../../domain/clinic/reading-schema'
import type { HealthRecordDocument } from '../../domain/clinic/schema'
import type { Context } from '../_kit/procedure'
import { readingOpener, sealReading } from '../_store/health-seal'
import { changeRecord } from './change-record'

type Writing = { by: string; byName: string | null; reading: Reading }

/** Adds a measurement to a record and says what to do about it. Two operations. */
export const writeReading = async (
  load: () => Promise<HealthRecordDocument>,
  { by, byName, reading }: Writing,
  { requestId: k, now }: Pick<Context, 'requestId' | 'now'>,
) => {
  const record = await changeRecord(load, (current) =>
    decideReading(
      current,
      { k, by, byName, reading, now },
      { open: readingOpener(current._id), seal: (plain) => sealReading(current._id, k, plain) },
    ),
  )
  const at = record.readings.find((line) => line.k === k)?.at ?? now
  const where = by === record.openid ? 'home' : 'clinic'
  return {
    added: { id: k, at, reading, level: levelOf(reading, where), byName },
    advice: adviceOn(reading, where),
  }
}
