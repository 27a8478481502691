import { AppError } from '../errors'
import { type Instant, toInstant } from '../time'
import type {
  ChangeDocument,
  ChangeView,
  DeskWish,
  WishDocument,
  WishState,
  WishTopic,
  WishView,
  WriteChangeInput,
} from './schema'
import { guardStep } from './transitions'

type Facts = { id: string; openid: string; alias: string; k: string; check: WishDocument['check'] }

/** A new wish; others see it at once when its words passed the check, anything else waits for a worker. */
export const newWish = (
  { topic, text }: { topic: WishTopic; text: string },
  { id, openid, alias, k, check }: Facts,
  now: Instant,
): WishDocument => {
  const state = check === 'pass' ? 'open' : 'pending'
  return {
    _id: id,
    openid,
    alias,
    topic,
    text,
    check,
    state,
    votes: 0,
    voters: [],
    reason: null,
    changeId: null,
    tellVoters: false,
    submittedAt: now,
    updatedAt: now,
    k,
    history: [{ at: now, by: openid, to: state, why: '', k }],
    v: 1,
  }
}

/** Fields to set and the step for the history, stored by one conditional update on `v`. */
export type WishChange = {
  set: Partial<Pick<WishDocument, 'state' | 'reason' | 'changeId' | 'tellVoters' | 'updatedAt'>>
  step: WishDocument['history'][number]
}

type Decision = { to: WishState; why: string; by: string; k: string; changeId?: string }

/** A worker's word on a wish; null: this very request said so before. Throws REPORT_STEP_NOT_ALLOWED, REQUEST_ID_REUSED. */
export const decideWish = (
  wish: WishDocument,
  { to, why, by, k, changeId }: Decision,
  now: Instant,
): WishChange | null => {
  const known = wish.history.find((step) => step.k === k)
  if (known) {
    if (known.to !== to || known.why !== why || known.by !== by) throw new AppError('REQUEST_ID_REUSED')
    return null
  }
  guardStep(wish.state, to)
  const at = now > wish.updatedAt ? now : toInstant(Date.parse(wish.updatedAt) + 1)
  return {
    set: {
      state: to,
      reason: why === '' ? null : why,
      updatedAt: at,
      tellVoters: to === 'adopted' || to === 'changed' || to === 'declined',
      ...(changeId === undefined ? {} : { changeId }),
    },
    step: { at, by, to, why, k },
  }
}

/** A wish as this person sees it. */
export const wishView = (wish: WishDocument, viewer: { openid: string; token: string }): WishView => ({
  id: wish._id,
  topic: wish.topic,
  text: wish.text,
  state: wish.state,
  votes: wish.votes,
  voted: wish.voters.includes(viewer.token),
  mine: wish.openid === viewer.openid,
  reason: wish.reason,
  changeId: wish.changeId,
  submittedAt: wish.submittedAt,
  updatedAt: wish.updatedAt,
})

/** A wish as the desk sees it: its author by their alias alone. */
export const deskWish = (wish: WishDocument): DeskWish => ({
  ...wishView(wish, { openid: '', token: '' }),
  alias: wish.alias,
})

export const newChange = (
  input: WriteChangeInput,
  { id, byName, k }: { id: string; byName: string; k: string },
  now: Instant,
): ChangeDocument => {
  const [year, month, day] = input.sinceDay.split('-').map(Number)
  const { wishId, title, before, after, because, sinceDay } = input
  return {
    _id: id,
    wishId,
    title,
    before: before === '' ? null : before,
    after,
    because,
    sinceDay,
    sinceText: `${year} 年 ${month} 月 ${day} 日`,
    source: null,
    at: now,
    byName,
    k,
  }
}

export const changeView = (change: ChangeDocument): ChangeView => {
  const { _id, wishId: _, byName: __, k: ___, ...rest } = change
  return { id: _id, ...rest }
}
