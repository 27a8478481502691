import { router } from '../_kit/procedure'
import { acceptAppeal } from './accept-appeal'
import { addNote } from './add-note'
import { addTry } from './add-try'
import { answerReferral } from './answer-referral'
import { caseTools } from './case-tools'
import { closeAppeal } from './close-appeal'
import { closeByTries } from './close-by-tries'
import { createAppeal } from './create-appeal'
import { addEvidence, getEvidence, readEvidence, removeEvidence, setEvidence } from './evidence'
import { exportCase, exportEvidence } from './export-evidence'
import { getAppeal } from './get-appeal'
import { handOverAppeal } from './hand-over-appeal'
import { listInbox } from './list-inbox'
import { listMine } from './list-mine'
import { markRead } from './mark-read'
import { mergeAppeals } from './merge-appeals'
import { openFor } from './open-for'
import { countHelped, rateAppeal } from './rate-appeal'
import { readAppeal } from './read-appeal'
import { moveReferral, proposeReferral } from './refer-appeal'
import { releaseAppeal } from './release-appeal'
import { replyToAppeal } from './reply-to-appeal'
import { searchAppeals } from './search-appeals'
import { reopenAppeal, sendMessage } from './send-message'
import { sortAppeal } from './sort-appeal'
import { substituteAppeal } from './substitute-appeal'

export const appealRouter = router({
  create: createAppeal,
  listMine,
  get: getAppeal,
  send: sendMessage,
  close: closeAppeal,
  reopen: reopenAppeal,
  rate: rateAppeal,
  helped: countHelped,
  markRead,
  answerReferral,
  evidence: getEvidence,
  setEvidence,
  addEvidence,
  removeEvidence,
  exportEvidence,
  inbox: listInbox,
  search: searchAppeals,
  read: readAppeal,
  tools: caseTools,
  accept: acceptAppeal,
  reply: replyToAppeal,
  handOver: handOverAppeal,
  substitute: substituteAppeal,
  release: releaseAppeal,
  note: addNote,
  sort: sortAppeal,
  merge: mergeAppeals,
  openFor,
  addTry,
  closeByTries,
  propose: proposeReferral,
  moveReferral,
  readEvidence,
  exportCase,
})
export type AppealRouter = typeof appealRouter
