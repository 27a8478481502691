import { AppError } from '../errors'
import type { Day, Instant } from '../time'
import { type AppealChange, stepTime } from './change'
import { CHECKLISTS } from './evidence-checklists'
import type { Evidence, EvidenceFile, EvidenceKind } from './evidence-schema'
import { nextDeadline } from './limitation'
import type { AppealDocument } from './schema'

const FILES_MAX = 60

const guardOpen = ({ state, erasedAt }: AppealDocument): void => {
  if (state === 'closed' || erasedAt !== null) throw new AppError('APPEAL_STEP_NOT_ALLOWED')
}

/**
 * Which list it is and from which day its periods run. Files stay with their lines; what another list has no line
 * for keeps its name and comes back with the list. Throws APPEAL_STEP_NOT_ALLOWED when the appeal is closed.
 */
export const decideSetEvidence = (
  appeal: AppealDocument,
  { kind, happenedOn }: { kind: EvidenceKind; happenedOn: Day | null },
  now: Instant,
): AppealChange => {
  guardOpen(appeal)
  const at = stepTime(appeal, now)
  const evidence: Evidence = {
    kind,
    happenedOn,
    files: appeal.evidence?.files ?? [],
    exportIds: appeal.evidence?.exportIds ?? [],
  }
  return {
    set: { evidence, deadlineOn: nextDeadline(kind, happenedOn, at), updatedAt: at },
    thread: [],
    history: [],
  }
}

/** The next last day of the checklist, once one is over; no step of anybody's, so nothing else moves. */
export const passDeadline = ({ evidence }: AppealDocument, now: Instant): AppealChange => ({
  set: { deadlineOn: evidence && nextDeadline(evidence.kind, evidence.happenedOn, now) },
  thread: [],
  history: [],
})

/** A file on a line. Throws NOT_FOUND for a line the list has not, TOO_OFTEN when there are sixty. */
export const decideAddEvidence = (
  appeal: AppealDocument,
  file: Omit<EvidenceFile, 'at'>,
  now: Instant,
): AppealChange => {
  guardOpen(appeal)
  const { evidence } = appeal
  const isLine = evidence !== null && CHECKLISTS[evidence.kind].lines.some(({ id }) => id === file.line)
  if (!isLine) throw new AppError('NOT_FOUND', { field: 'line' })
  if (evidence.files.length >= FILES_MAX)
    throw new AppError('TOO_OFTEN', { message: 'sixty files are there' })
  const at = stepTime(appeal, now)
  return {
    set: { evidence: { ...evidence, files: [...evidence.files, { ...file, at }] }, updatedAt: at },
    thread: [],
    history: [],
  }
}

/** Takes a file off again. Throws NOT_FOUND. */
export const decideRemoveEvidence = (appeal: AppealDocument, fileK: string, now: Instant): AppealChange => {
  guardOpen(appeal)
  const { evidence } = appeal
  if (!evidence?.files.some(({ k }) => k === fileK)) throw new AppError('NOT_FOUND', { field: 'fileK' })
  const at = stepTime(appeal, now)
  const files = evidence.files.filter(({ k }) => k !== fileK)
  return { set: { evidence: { ...evidence, files }, updatedAt: at }, thread: [], history: [] }
}

/** A file the evidence was put together in, so that it can be removed with the rest. Null: it is known already. */
export const decideExported = (appeal: AppealDocument, fileId: string, now: Instant): AppealChange | null => {
  const { evidence } = appeal
  if (evidence === null) throw new AppError('NOT_FOUND', { field: 'appealId' })
  if (evidence.exportIds.includes(fileId)) return null
  const exportIds = [...evidence.exportIds, fileId]
  return {
    set: { evidence: { ...evidence, exportIds }, updatedAt: stepTime(appeal, now) },
    thread: [],
    history: [],
  }
}

/** Every file of an appeal in the storage: what is said in pictures and voices, evidence, and its exports. */
export const filesOf = ({ thread, evidence }: Pick<AppealDocument, 'thread' | 'evidence'>): string[] => [
  ...thread.flatMap(({ attachment }) => (attachment && 'fileId' in attachment ? [attachment.fileId] : [])),
  ...(evidence?.files.map(({ fileId }) => fileId) ?? []),
  ...(evidence?.exportIds ?? []),
]
