import type { WorkDocument, WorkStep } from './schema'

const TITLES = {
  shown: '你的作品上墙了',
  declined: '你的作品这次没上墙',
  hidden: '你的作品先撤下来了',
  chosen: '你的作品入选了',
} as const

type Told = keyof typeof TITLES
const isTold = (to: string): to is Told => Object.hasOwn(TITLES, to)

const noticeOf = (work: WorkDocument, step: WorkStep, title: string) => ({
  cause: `work:${work._id}:${step.to}:${step.k}`,
  openid: work.openid,
  topic: 'reviewDone' as const,
  title,
  body: step.why === '' ? `《${work.title}》` : `《${work.title}》：${step.why}`,
  page: `packages/wall/work/index?id=${work._id}`,
  message: { first: work.title, time: step.at, third: step.why || title },
})

export type WorkNotice = ReturnType<typeof noticeOf>

/** What its author is to be told of these steps; one's own steps are no news. */
export const workNotices = (work: WorkDocument): WorkNotice[] =>
  work.history.flatMap((step) =>
    isTold(step.to) && step.by !== work.openid ? [noticeOf(work, step, TITLES[step.to])] : [],
  )
