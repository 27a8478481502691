import type { ComponentProps } from 'react'
import type { PeriodPhase, PeriodView, Standing } from '../../../domain/childcare/contracts'
import { dayWords, sayMoment } from '../../../domain/say-day'
import { addDays, dayOf, type Instant } from '../../../domain/time'
import type { Tag } from '../../components/card/tag'

type Word = ComponentProps<typeof Tag>

export const PHASE_WORDS: Record<PeriodPhase, Word> = {
  soon: { tone: 'plain', text: '还没开始填' },
  open: { tone: 'open', text: '正在填志愿' },
  closed: { tone: 'soon', text: '等抽签' },
  drawn: { tone: 'open', text: '抽完了' },
  over: { tone: 'closed', text: '结束了' },
}

const shortDay = (day: string): string => dayWords(day, day).date

/** `1月25日–1月29日`. */
export const spanWords = ({ from, to }: { from: string; to: string }): string =>
  `${shortDay(from)}–${shortDay(to)}`

/** `第 1 周 · 1月25日–1月29日`. */
export const weekWords = (period: Pick<PeriodView, 'weeks'>, weekId: string): string => {
  const index = period.weeks.findIndex(({ id }) => id === weekId)
  const week = period.weeks[index]
  return week ? `第 ${index + 1} 周 · ${spanWords(week)}` : weekId
}

/** What is next for a period, with its time. */
export const nextStep = ({ phase, opensAt, closesAt }: PeriodView, now: Instant): string => {
  const today = dayOf(now)
  if (phase === 'soon') return `${sayMoment(opensAt, today)} 起可以填`
  // Midnight after the last day is said as that day.
  if (phase === 'open') return `${shortDay(addDays(dayOf(closesAt), -1))}之前都能填、能改`
  if (phase === 'closed') return '志愿截止了，社工抽签后这里就有结果'
  return phase === 'drawn' ? '抽签结果出来了，谁都能验' : '这一期结束了'
}

/** How a child stands in a week, as a tag. */
export const standingWord = ({ state, line }: Standing): Word => {
  if (state === 'placed') return { tone: 'open', text: '有名额' }
  return state === 'waiting' ? { tone: 'soon', text: `候补第 ${line}` } : { tone: 'closed', text: '没有' }
}
