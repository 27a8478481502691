import { isGroup, type Tell } from '../../domain/notice/tell'
import { command } from '../_kit/cloud'
import type { Fields } from '../_kit/documents'
import type { Log } from '../_kit/log'
import { type Notification, notify } from '../_kit/notify'

/** A document that says who has to hear of its last steps. */
type Telling = { _id: string; v: number; tells: readonly Tell[] }

type Shelf = { updateIf: (id: string, condition: Fields, change: Fields) => Promise<boolean> }

/** What somebody is told of a step; null: nothing is left to say. */
export type NoticeOf<D> = (document: D, tell: Tell) => Notification | null

/**
 * Tells the persons of a step and takes the note off, when no group is among them: groups are told by the timer, a
 * call has no room for them. One operation a person and one for the note; a crash leaves the note to the timer.
 */
export const tellPersons = async <D extends Telling>(
  shelf: Shelf,
  document: D,
  noticeOf: NoticeOf<D>,
  log: Log,
): Promise<void> => {
  if (document.tells.length === 0 || document.tells.some(isGroup)) return
  await tellEach(shelf, document, document.tells, noticeOf, log)
}

/** Tells everybody named here, then takes the note off unless the document has moved on. */
export const tellEach = async <D extends Telling>(
  shelf: Shelf,
  document: D,
  tells: readonly Tell[],
  noticeOf: NoticeOf<D>,
  log: Log,
): Promise<void> => {
  for (const tell of tells) {
    const notice = noticeOf(document, tell)
    if (notice) await notify(notice, log)
  }
  await shelf.updateIf(document._id, { v: document.v }, { tells: command.set([]), telling: false })
}
