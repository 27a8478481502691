import type { WishDocument } from '../../domain/need/schema'
import { wishNotice } from '../../domain/need/wish-notice'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listVoices, voiceToken } from '../_store/voices'
import { endTellingWish, listUntoldWishes } from './repository'

const PAGE = 100
const WISHES_AT_ONCE = 50

const tell = async (wish: WishDocument, openid: string, now: Instant, log: Log): Promise<number> => {
  const notice = wishNotice(wish, openid)
  if (!notice) return 0
  await notify({ ...notice, now }, log)
  return 1
}

const tellAll = async (wish: WishDocument, now: Instant, log: Log): Promise<number> => {
  let told = await tell(wish, wish.openid, now, log)
  for (let after = ''; ; ) {
    const rows = await listVoices(wish._id, after, PAGE)
    for (const { openid } of rows) {
      if (wish.voters.includes(voiceToken(openid, wish._id))) told += await tell(wish, openid, now, log)
    }
    after = rows.at(-1)?._id ?? after
    if (rows.length < PAGE) return told
  }
}

/** Tells who made a wish and who voted for it what became of it, once an answer. */
export const tellVoters = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  let told = 0
  for (const wish of await listUntoldWishes(WISHES_AT_ONCE)) {
    told += await tellAll(wish, now, log)
    await endTellingWish(wish)
  }
  return { votersTold: told }
}
