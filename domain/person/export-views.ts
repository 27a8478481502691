import { CHECKLISTS } from '../appeal/evidence-checklists'
import { referralView } from '../appeal/referral-view'
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

type Opener = (appealId: string) => (line: Pick<ThreadEntry, 'k' | 'sealed'>) => string | null
type AddressOf = (fileId: string) => string | null

const exportedReferrals = ({ _id, referrals }: AppealLine, openerOf: Opener): ExportedAppeal['referrals'] =>
  referrals.map((referral) => {
    const { id: _, asked: __, ...shown } = referralView(referral, openerOf(_id))
    return shown
  })

const exportedEvidence = ({ evidence }: AppealLine, addressOf: AddressOf): ExportedAppeal['evidence'] => {
  if (evidence === null) return null
  const { kind, happenedOn, files, exportIds } = evidence
  const titleOf = (line: string) => CHECKLISTS[kind].lines.find(({ id }) => id === line)?.title ?? line
  return {
    kind,
    happenedOn,
    files: files.map(({ line, at, fileId }) => ({ line: titleOf(line), at, url: addressOf(fileId) })),
    putTogether: exportIds.map(addressOf),
  }
}

const exportedMessage = (
  line: ThreadEntry,
  textOf: ReturnType<Opener>,
  addressOf: AddressOf,
): ExportedAppeal['messages'][number] => {
  const { at, speaker, policyId, attachment } = line
  const url = attachment && 'fileId' in attachment ? addressOf(attachment.fileId) : null
  return {
    at,
    speaker,
    text: textOf(line),
    policyId,
    attachment: attachment && { kind: attachment.kind, url },
  }
}

/** The appeals whose lines are on a page, in the order of the lines. */
export const exportedAppeals = (
  lines: readonly AppealLine[],
  openerOf: Opener,
  addressOf: AddressOf,
): ExportedAppeal[] => {
  const appeals = new Map<string, ExportedAppeal>()
  for (const appeal of lines) {
    const { _id, thread: line, history, rating } = appeal
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
      referrals: exportedReferrals(appeal, openerOf),
      evidence: exportedEvidence(appeal, addressOf),
      rating: rating && { at: rating.at, stars: rating.stars, words: openerOf(_id)(rating) },
    }
    known.messages.push(exportedMessage(line, openerOf(_id), addressOf))
    appeals.set(_id, known)
  }
  return [...appeals.values()]
}
