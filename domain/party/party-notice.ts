import type { Tell } from '../notice/tell'
import type { PartyCheckIn } from './schema'

/** A message on the way through WeChat says nothing of what it is about: it can be read over a shoulder. */
export const partyNotice = ({ _id, openid }: PartyCheckIn, { k, at }: Tell) => ({
  cause: `party:${_id}:${k}`,
  openid,
  topic: 'reviewDone' as const,
  title: '你交的资料有回音了',
  body: '点开看走到哪一步。',
  page: 'packages/party/checkin/index',
  message: { first: '你交的资料', time: at, third: '有回音了，点开看' },
  now: at,
})
