import type { PolicyBrief } from '../policy/schema'
import { TRY_DAYS_NEEDED, tryDays } from './decide-ending'
import type { AppealDocument, StaffAppealView } from './schema'
import { canTake } from './transitions'
import { baseView, type Opened } from './views'

type Person = { phoneMasked: string | null; occupation: string | null }
type Viewer = { openid: string; isSupervisor: boolean }

/** What this worker may do with the case now. */
const movesOf = (appeal: AppealDocument, { openid, isSupervisor }: Viewer) => {
  const isFree = canTake('accept', appeal.state)
  const isMine = appeal.owner === openid
  const isOpen = appeal.state !== 'closed'
  return {
    mine: isMine,
    canAccept: isFree,
    canReply: canTake('reply', appeal.state) && (isFree || isMine || appeal.owner === null),
    canSubstitute: isOpen && appeal.owner !== null && !isMine,
    canHandOver: isOpen && (isMine || isSupervisor),
    canCloseByTries: isMine && canTake('giveUp', appeal.state) && tryDays(appeal) >= TRY_DAYS_NEEDED,
  }
}

/** The appeal as a worker sees it: an alias, a masked phone, notes and tries, never the OPENID. */
export const staffView = (
  appeal: AppealDocument,
  viewer: Viewer,
  opened: Opened,
  person: Person,
  proposals: PolicyBrief[],
): StaffAppealView => ({
  ...baseView(appeal, viewer.openid, opened),
  ...movesOf(appeal, viewer),
  unread: appeal.waitingSince !== null,
  canSend: false,
  canClose: false,
  canReopen: false,
  canRate: false,
  alias: appeal.alias,
  phoneMasked: person.phoneMasked,
  occupation: person.occupation,
  tryDays: tryDays(appeal),
  tries: appeal.tries.map(({ at, byName, way }) => ({ at, byName, way })),
  notes: appeal.notes.map(({ k, at, byName, sealed }) => ({
    id: k,
    at,
    byName,
    text: opened.textOf({ k, sealed }),
  })),
  openedFor: appeal.openedBy !== null,
  poolAt: appeal.poolAt,
  proposals,
})
