import { sayReading } from '../../domain/clinic/say-reading'
import type { HealthRecordDocument } from '../../domain/clinic/schema'
import type { Instant } from '../../domain/time'
import { noteOpener, readingOpener } from './health-seal'

/** A health record in words, as it leaves with its person's own data: every number and word in it, the newest first. */
export const showHealth = (record: HealthRecordDocument): { at: Instant; text: string } => {
  const open = readingOpener(record._id)
  const words = noteOpener(record._id)
  const numbers = record.readings.flatMap((line) => {
    const reading = open(line)
    return reading ? [{ at: line.at, text: sayReading(reading) }] : []
  })
  const notes = record.notes.map((note) => ({ at: note.at, text: `${note.byName}：${words(note)}` }))
  const lines = [...numbers, ...notes].sort((one, other) => other.at.localeCompare(one.at))
  const state = record.state === 'open' ? '同意建档' : '已撤回同意'
  const text = [state, ...lines.map((line) => `${line.at.slice(0, 16).replace('T', ' ')} ${line.text}`)].join(
    '\n',
  )
  return { at: record.createdAt, text }
}
