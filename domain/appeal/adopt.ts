import type { AppealDocument } from './schema'

/**
 * An appeal that was opened for a phone number, once its person has come with that number: theirs from the first
 * line. What they are told of is told anew, since nobody could be told before.
 */
export const adoptAppeal = (appeal: AppealDocument, openid: string): AppealDocument => {
  const theirs = <T extends { by: string }>(row: T): T =>
    row.by === appeal.openid ? { ...row, by: openid } : row
  return {
    ...appeal,
    openid,
    thread: appeal.thread.map(theirs),
    history: appeal.history.map(theirs),
    v: appeal.v + 1,
  }
}
