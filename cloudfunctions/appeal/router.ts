import { router } from '../_kit/procedure'
import { acceptAppeal } from './accept-appeal'
import { closeAppeal } from './close-appeal'
import { createAppeal } from './create-appeal'
import { getAppeal } from './get-appeal'
import { listInbox } from './list-inbox'
import { listMine } from './list-mine'
import { markRead } from './mark-read'
import { readAppeal } from './read-appeal'
import { replyToAppeal } from './reply-to-appeal'
import { sendMessage } from './send-message'

export const appealRouter = router({
  create: createAppeal,
  listMine,
  get: getAppeal,
  send: sendMessage,
  close: closeAppeal,
  markRead,
  inbox: listInbox,
  read: readAppeal,
  accept: acceptAppeal,
  reply: replyToAppeal,
})
export type AppealRouter = typeof appealRouter
