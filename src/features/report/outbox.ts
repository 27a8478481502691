import type { CreateReportInput } from '../../../domain/report/schema'
import { forget, readStored, store } from '../../platform/storage'

/**
 * A report on its way. `id` is its request id, on the phone before the first call leaves: sent again after a crash it
 * is the same report. `path` is its picture until it is uploaded, `fileId` from then on.
 */
export type OutboxReport = {
  id: string
  path: string | null
  fileId: string | null
  input: Omit<CreateReportInput, 'photos'>
}

const STORED_AS = 'report-outbox'
/** More than this nobody collects on one shift; the phone's storage is small. */
const MOST = 10

const isReport = (value: unknown): value is OutboxReport => {
  if (typeof value !== 'object' || value === null) return false
  const input: unknown = Reflect.get(value, 'input')
  return typeof Reflect.get(value, 'id') === 'string' && typeof input === 'object' && input !== null
}
const isOutbox = (value: unknown): value is OutboxReport[] => Array.isArray(value) && value.every(isReport)

export const readOutbox = (): OutboxReport[] => readStored(STORED_AS, isOutbox) ?? []

const write = (reports: OutboxReport[]): void => {
  if (reports.length === 0) forget(STORED_AS)
  else store(STORED_AS, reports)
}

/** Puts a report in, or in place of what it was before; false: there are too many already. */
export const putInOutbox = (report: OutboxReport): boolean => {
  const others = readOutbox().filter(({ id }) => id !== report.id)
  if (others.length >= MOST) return false
  write([...others, report])
  return true
}

export const takeFromOutbox = (id: string): void => write(readOutbox().filter((report) => report.id !== id))
