import type { ObserverDocument } from '../report/schema'

/** What somebody who asked to look after a grid is told once staff have admitted them; null: nothing to tell yet. */
export const admittedNotice = ({ openid, state, by, at }: ObserverDocument) =>
  state === 'active' && by !== openid
    ? {
        cause: `observer:${openid}:${at}`,
        openid,
        topic: 'reviewDone' as const,
        title: '你是这条街的观察员了',
        body: '办完的隐患，去看一眼，确认真的解决了',
        page: 'packages/observer/grids/index',
        message: { first: '当观察员', time: at, third: '通过了，去看看你的网格' },
      }
    : null
