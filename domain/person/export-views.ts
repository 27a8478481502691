import type { AppealDocument, ThreadEntry } from '../appeal/schema'
import type { BookingDocument } from '../booking/schema'
import type { WaterDayDocument } from '../water/schema'
import type { ExportedAppeal, ExportedBooking, ExportedWaterDay } from './export-schema'

type Step = { at: string; to: string; why: string }

/** A step without who took it: others are named by name in the words, never by OPENID. */
const stepOf = ({ at, to, why }: Step): Step => ({ at, to, why })

export const exportedBooking = ({ _id, history, ...booking }: BookingDocument): ExportedBooking => ({
  id: _id,
  programmeId: booking.programmeId,
  start: booking.start,
  end: booking.end,
  state: booking.state,
  code: booking.code,
  steps: history.map(stepOf),
})

export const exportedWaterDay = ({ day, taken, picks }: WaterDayDocument): ExportedWaterDay => ({
  day,
  taken,
  picks: picks.map(({ at, freezerId }) => ({ at, freezerId })),
})

/** One line of a thread with the appeal it stands in; the appeal's steps come with its first line alone. */
export type AppealLine = Omit<AppealDocument, 'thread'> & { thread: ThreadEntry }

type Opener = (appealId: string) => (line: ThreadEntry) => string | null

/** The appeals whose lines are on a page, in the order of the lines. */
export const exportedAppeals = (lines: readonly AppealLine[], openerOf: Opener): ExportedAppeal[] => {
  const appeals = new Map<string, ExportedAppeal>()
  for (const { _id, thread: line, history, ...appeal } of lines) {
    const known = appeals.get(_id) ?? {
      id: _id,
      category: appeal.category,
      urgent: appeal.urgent,
      state: appeal.state,
      submittedAt: appeal.submittedAt,
      updatedAt: appeal.updatedAt,
      ownerName: appeal.ownerName,
      solved: appeal.solved,
      messages: [],
      steps: history.map(stepOf),
    }
    const { at, speaker, policyId } = line
    known.messages.push({ at, speaker, text: openerOf(_id)(line), policyId })
    appeals.set(_id, known)
  }
  return [...appeals.values()]
}
