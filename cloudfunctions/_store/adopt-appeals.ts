import { adoptAppeal } from '../../domain/appeal/adopt'
import type { AppealDocument } from '../../domain/appeal/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

/**
 * Makes an appeal that was opened for a number its person's, and the rows of who read it before visible to them.
 * False: it has changed since it was read.
 */
export const adopt = async (appeal: AppealDocument, openid: string): Promise<boolean> => {
  const { thread, history } = adoptAppeal(appeal, openid)
  await documentsOf('audit').updateAll({ about: appeal.openid, record: appeal._id }, { about: openid })
  return documentsOf('appeals').updateIf(
    appeal._id,
    { v: appeal.v },
    { openid, thread: command.set(thread), history: command.set(history), v: command.inc(1) },
  )
}
