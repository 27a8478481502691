import type { Instant } from '../time'
import { CHECKLISTS, checklistFor } from './evidence-checklists'
import type { EvidenceView } from './evidence-schema'
import { limitsOf } from './limitation'
import type { AppealDocument } from './schema'

/** The checklist of a case line by line; without one chosen, only which fits the category. */
export const evidenceView = (appeal: AppealDocument, now: Instant): EvidenceView => {
  const { evidence, _id, category, state } = appeal
  const guess = checklistFor(category)
  const base = { appealId: _id, now, guess, canChange: state !== 'closed' }
  if (evidence === null) return { ...base, kind: null, happenedOn: null, dayAsks: '', lines: [], limits: [] }
  const { lines, dayAsks } = CHECKLISTS[evidence.kind]
  return {
    ...base,
    kind: evidence.kind,
    happenedOn: evidence.happenedOn,
    dayAsks,
    lines: lines.map((line) => ({
      ...line,
      files: evidence.files
        .filter((file) => file.line === line.id)
        .map(({ k, fileId, at }) => ({ k, fileId, at })),
    })),
    limits: limitsOf(evidence.kind, evidence.happenedOn, now),
  }
}
