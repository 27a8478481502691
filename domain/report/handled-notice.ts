import type { ReportDocument, ReportStep } from './schema'

/** Steps the reporter is told of. */
const TOLD = ['refused', 'dispatched', 'done', 'merged'] as const
type Told = (typeof TOLD)[number]

const TITLES: Record<Told, string> = {
  refused: '你上报的没通过',
  dispatched: '你上报的派人去了',
  done: '你上报的处理好了',
  merged: '你上报的并到一起办了',
}

const TITLES_FOR_VOICES: Partial<Record<Told, string>> = {
  refused: '你跟着反映的那件，没通过',
  done: '你也反映过的那件，处理好了',
}

const isTold = (to: string): to is Told => TOLD.some((told) => told === to)

const shortOf = ({ text }: ReportDocument): string => text || '照片里的隐患'

/** Where a tap on the message leads. */
const pageOf = ({ _id }: ReportDocument): string => `packages/report/report/index?id=${_id}`

const noticeOf = (report: ReportDocument, step: ReportStep, openid: string, title: string) => ({
  cause: `report:${report._id}:${step.to}:${step.k}:${openid}`,
  openid,
  topic: 'reportHandled' as const,
  title,
  body: step.why,
  page: pageOf(report),
  message: { first: shortOf(report), time: step.at, third: step.why || title },
})

export type HandledNotice = ReturnType<typeof noticeOf>

/** What the reporter is to be told of these steps; one's own steps are no news. */
export const reporterNotices = (report: ReportDocument): HandledNotice[] =>
  report.history.flatMap((step) =>
    isTold(step.to) && step.by !== report.openid
      ? [noticeOf(report, step, report.openid, TITLES[step.to])]
      : [],
  )

/** What a person who added a voice is told of the last step; null when it is none they wait for. */
export const voiceNotice = (report: ReportDocument, openid: string): HandledNotice | null => {
  const step = report.history.findLast(({ to }) => isTold(to) && TITLES_FOR_VOICES[to] !== undefined)
  const title = step && isTold(step.to) ? TITLES_FOR_VOICES[step.to] : undefined
  return step && title ? noticeOf(report, step, openid, title) : null
}
