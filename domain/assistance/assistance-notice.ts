import type { Tell } from '../notice/tell'
import type { Assistance } from './schema'

const MINE = 'packages/assistance/mine/index'
const DESK = 'packages/assistance-desk/inbox/index'

const WORDS: Record<string, { title: string; page: string }> = {
  taken: { title: '有人接了，会联系你', page: MINE },
  step: { title: '又办了一步', page: MINE },
  done: { title: '说是办好了，你看看', page: MINE },
  yours: { title: '同事转给你一件帮办', page: DESK },
  notYet: { title: '本人说还没办好', page: 'packages/assistance/mine/index?tab=helper' },
  cancelled: { title: '本人说不用了', page: 'packages/assistance/mine/index?tab=helper' },
  overdue: { title: '有一件帮办超时了', page: DESK },
}

/** What somebody is told of a step; it names neither need nor person, since messages are read over shoulders. */
export const assistanceNotice = ({ _id }: Assistance, { k, to, what, at }: Tell, openid: string = to) => {
  const words = WORDS[what]
  if (!words) return null
  return {
    cause: `assistance:${_id}:${k}:${what}:${openid}`,
    openid,
    topic: what === 'overdue' || what === 'yours' ? ('staffDue' as const) : ('assistanceMoved' as const),
    title: words.title,
    body: '点开看走到哪一步。',
    page: words.page,
    message: { first: '全程协助', time: at, third: words.title },
    now: at,
  }
}
