import type { Instant } from '../../domain/time'
import { grantPoints } from '../_store/points'
import { endOwing, listOwed } from './repository'

const AT_ONCE = 50

/** Gives the points of chosen works, once a work, as of the day they were chosen. */
export const grantChosen = async (now: Instant): Promise<Record<string, number>> => {
  const owed = await listOwed(AT_ONCE)
  for (const work of owed) {
    const { _id: key, openid, title, history } = work
    const asOf = history.find(({ to }) => to === 'chosen')?.at ?? now
    await grantPoints({ openid, cause: 'work', key, title: `作品入选：${title}`, by: 'system', now: asOf })
    await endOwing(work)
  }
  return { worksRewarded: owed.length }
}
