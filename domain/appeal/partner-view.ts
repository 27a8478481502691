import type { PartnerRow, PartnerView, Referral, SharedField } from './referral-schema'
import { referralSteps } from './referral-view'
import type { AppealDocument } from './schema'
import type { Opened } from './views'

/** What only a partner with this field may see; the caller looks it up only when it is shared. */
export type Shared = { phone: string | null; occupation: string | null }

/** A row of a partner's list: an alias and who sent it, not a word of the case. */
export const partnerRow = (appeal: AppealDocument, referral: Referral): PartnerRow => ({
  appealId: appeal._id,
  referralId: referral.id,
  alias: appeal.alias,
  state: referral.state,
  sentAt: referral.steps.findLast(({ to }) => to === 'sent')?.at ?? appeal.updatedAt,
  fromName: appeal.ownerName ?? '社工',
})

const evidenceOf = ({ evidence }: AppealDocument): PartnerView['evidence'] =>
  evidence && {
    kind: evidence.kind,
    happenedOn: evidence.happenedOn,
    files: evidence.files.map(({ line, fileId }) => ({ line, fileId })),
  }

/** A case as a partner sees it: field by field what its person agreed to, and nothing beside it. */
export const partnerView = (
  appeal: AppealDocument,
  referral: Referral,
  { now, textOf }: Pick<Opened, 'now' | 'textOf'>,
  shared: Shared,
): PartnerView => {
  const only = <T>(field: SharedField, value: T): T | null => (referral.shared.includes(field) ? value : null)
  const messages = appeal.thread
    .filter(({ speaker }) => speaker !== 'system')
    .map((line) => ({ at: line.at, speaker: line.speaker, text: textOf(line) }))
  return {
    ...partnerRow(appeal, referral),
    now,
    summary: only('summary', textOf({ k: referral.id, sealed: referral.summary })),
    category: only('category', appeal.category),
    phone: only('phone', shared.phone),
    occupation: only('occupation', shared.occupation),
    messages: only('thread', messages),
    evidence: only('evidence', evidenceOf(appeal)),
    steps: referralSteps(referral, textOf),
  }
}

/** The referral a partner has before them now: sent or accepted, and nothing before or after. */
export const partnersReferral = (
  appeal: AppealDocument,
  referralId: string,
  desk: string,
): Referral | null => {
  const referral = appeal.referrals.find(({ id }) => id === referralId)
  const isTheirs = appeal.desk === desk && appeal.erasedAt === null
  const isOut = referral?.state === 'sent' || referral?.state === 'accepted'
  return referral && isTheirs && isOut ? referral : null
}
